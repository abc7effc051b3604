//! Signals of the system, by what they ask.

/// A signal that the loop answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// SIGTERM: end cleanly, exit code 143.
    Terminate,
    /// SIGINT from outside (the key Ctrl-C is a key): end cleanly, exit code 130.
    Interrupt,
    /// SIGHUP: the terminal goes; end cleanly, exit code 129.
    Hangup,
    /// SIGTSTP: give the terminal back and stop.
    Stop,
    /// SIGCONT: take the terminal again and draw everything.
    Continue,
}

impl Signal {
    /// The exit code of a program that ends because of it: 128 and its number, as shells count.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Hangup => 129,
            Self::Interrupt => 130,
            Self::Stop | Self::Continue => 0,
            Self::Terminate => 143,
        }
    }
}
