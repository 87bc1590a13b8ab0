variable "sockets" {
  type    = string
  default = "4.0"
}
