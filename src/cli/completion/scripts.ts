/** In a raw template a brace behind a dollar would begin an expression. */
const D = "$";

/**
 * The scripts that ask `metadef __complete SHELL WORD…` what a word may become, by the shell that reads them: bash 3.2 and later,
 * zsh and fish 3. Commands, options and keys are asked for anew each time, so a script stays right when metadef is updated.
 */
export const scripts = {
  // bash divides words at : = and @, and replaces only a part of the last one: $2
  bash: String.raw`# Completion of metadef for bash. Load it with: source <(metadef completion bash)
_metadef() {
  local line=${D}{COMP_LINE:0:COMP_POINT} piece cut kind="" word i
  local words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    piece=${D}{COMP_WORDS[i]}
    if ((i == 0)) || [[ $line == [[:space:]]* ]]; then
      words+=("")
      line=${D}{line#"${D}{line%%[![:space:]]*}"}
    fi
    if ((i == COMP_CWORD)); then piece=$line; fi
    words[${D}{#words[@]} - 1]+=$piece
    line=${D}{line#"$piece"}
  done
  word=${D}{words[${D}{#words[@]} - 1]}
  cut=${D}{word%"$2"}
  cut=${D}{cut%[\"\']}
  COMPREPLY=()
  while IFS=$'\t' read -r word _; do
    if [[ -z $kind ]]; then kind=$word; else COMPREPLY+=("${D}{word#"$cut"}"); fi
  done < <("${D}{1/#\~\//$HOME/}" __complete bash "${D}{words[@]:1}" 2>/dev/null)
  if ! type compopt &>/dev/null; then return; fi
  case $kind in
    files) compopt -o default ;;
    partial) compopt -o nospace ;;
  esac
}
complete -F _metadef metadef
`,
  zsh: String.raw`#compdef metadef
# Completion of metadef for zsh. Load it, after compinit, with: source <(metadef completion zsh)
_metadef() {
  local -a answer described
  local line
  answer=("${D}{(@f)$("${D}{(Q)words[1]/#\~\//$HOME/}" __complete zsh "${D}{(@Q)words[2,CURRENT-1]}" "${D}{(Q)PREFIX}" 2>/dev/null)}")
  for line in "${D}{(@)answer[2,-1]}"; do
    described+=("${D}{${D}{line%%$'\t'*}//:/\\:}:${D}{line#*$'\t'}")
  done
  case $answer[1] in
    files)
      compset -P '--*='
      _files
      ;;
    partial) _describe metadef described -S '' ;;
    words) _describe metadef described ;;
  esac
}
if [[ $funcstack[1] == _metadef ]]; then _metadef "$@"; else compdef _metadef metadef; fi
`,
  fish: String.raw`# Completion of metadef for fish. Load it with: metadef completion fish | source
function __metadef_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l answer ($words[1] __complete fish $words[2..-1] "$current" 2>/dev/null)
    switch "$answer[1]"
        case files
            set -l before (string match -r -- '^--[^=]+=' "$current")
            for path in (__fish_complete_path (string replace -r -- '^--[^=]+=' '' "$current"))
                echo "$before$path"
            end
        case words partial
            printf '%s\n' $answer[2..-1]
    end
end
complete -c metadef -f -a '(__metadef_complete)'
`,
} as const;

/** A shell that has a script. */
export type Shell = keyof typeof scripts;

/** The shells that have a script. */
export const shells = Object.keys(scripts) as Shell[];
