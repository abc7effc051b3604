//! The words about arguments of the command line that cannot be read. Arguments and values stand in them as they were typed.

use super::rows::words;

words! {
    /// Why arguments cannot be read.
    #[derive(Debug)]
    pub struct MisreadText;

    unknown_argument(arg: &str): "unexpected argument '{arg}'" | "没有“{arg}”这个参数";
    unknown_command(name: &str): "unknown command '{name}'" | "没有“{name}”这个命令";
    wrong_value(value: &str, arg: &str): "'{value}' does not fit {arg}" | "{arg} 不能是“{value}”";
    no_value(arg: &str): "a value is missing behind {arg}" | "{arg} 后面缺少值";
    /// Arguments without which the command cannot run.
    missing(args: &str): "{args} must be given" | "缺少 {args}";
    clash(arg: &str, other: &str): "{arg} cannot be used together with {other}" | "{arg} 不能与 {other} 同用";
    twice(arg: &str): "{arg} can be given only once" | "{arg} 只能写一次";
    superfluous(value: &str, arg: &str): "{arg} takes no further value: leave '{value}' out" | "{arg} 多了一个值“{value}”";
    /// A command that has commands below it stands alone.
    unfinished: "the command is not complete" | "命令不完整";
    unreadable: "an argument is not text (UTF-8)" | "参数不是有效文字（UTF-8）";
    /// The values or commands that fit.
    one_of(known: &str): "choose one of: {known}" | "可用：{known}";
    /// How a command is called.
    form(usage: &str): "it is called as {usage}" | "写法：{usage}";
    /// Names that look like the unknown one.
    near(names: &str): "similar: {names}" | "相近的有 {names}";
    comma: ", " | "、";
    semicolon: "; " | "；";
}
