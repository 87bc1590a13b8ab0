import { defineCommand } from "../command.ts";
import { type Shell, shells } from "../completion/scripts.ts";
import { ANSWER_CODES } from "../describe-command.ts";

/** `metadef completion`: what a shell loads to complete words of metadef. */
export const completion = defineCommand<{ readonly shell: Shell }>({
  command: "completion <shell>",
  describe: "Print the script with which a shell completes commands, options, keys, values, codes and targets",
  exitCodes: ANSWER_CODES,
  builder: (yargs) =>
    yargs
      .positional("shell", { describe: "the shell that reads the script", choices: shells, demandOption: true })
      .example("$0 bash > ~/.local/share/bash-completion/completions/metadef", "complete in bash, with its package bash-completion")
      .example('echo "source <(metadef completion zsh)" >> ~/.zshrc', "complete in zsh; behind the line with compinit")
      .example("$0 fish > ~/.config/fish/completions/metadef.fish", "complete in fish"),
  run: async ({ shell }, io) => {
    io.out((await import("../completion/scripts.ts")).scripts[shell]);
    return 0;
  },
});
