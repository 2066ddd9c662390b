//! What the program can be told on the command line or by `OPENFLOOR_…` variables.

mod limits;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use ipnet::IpNet;
use tracing::level_filters::LevelFilter;

use crate::http::limits::CONNECTIONS;
use crate::session::JoinCode;

/// Openfloor: a team says what it needs from its leaders, together, without anyone being singled out.
///
/// Without a command it serves: open the printed address, choose a level, and put the big screen on the projector.
#[derive(Debug, Parser)]
#[command(version, about, args_conflicts_with_subcommands = true, after_long_help = limits::table())]
pub struct Cli {
    /// What to do instead of serving.
    #[command(subcommand)]
    pub command: Option<Cmd>,
    /// How to serve.
    #[command(flatten)]
    pub serve: Serve,
}

/// How to serve.
#[derive(Debug, Clone, Args)]
pub struct Serve {
    /// Address and port to listen on.
    #[arg(long, env = "OPENFLOOR_LISTEN", default_value = "0.0.0.0:7700")]
    pub listen: SocketAddr,
    /// The address people type and scan, if it is not this machine's own, e.g. `https://openfloor.example.nhs.uk`.
    #[arg(long, env = "OPENFLOOR_PUBLIC_URL", value_parser = public_url)]
    pub public_url: Option<String>,
    /// Addresses of proxies in front, e.g. `172.18.0.0/16`: whom they name in `X-Forwarded-For` is counted as the one who asks.
    #[arg(long = "proxy", env = "OPENFLOOR_PROXY", value_delimiter = ',', default_value = "127.0.0.0/8,::1/128", value_parser = proxy)]
    pub proxies: Vec<IpNet>,
    /// Where everything is kept.
    #[command(flatten)]
    pub folders: Folders,
    /// Folder with content files that add to the built-in ones or override them.
    #[arg(long, env = "OPENFLOOR_CONTENT")]
    pub content: Option<PathBuf>,
    /// File with the hash of a passcode that whoever opens a session has to know, as `openfloor hash-passcode` prints it
    /// [default: anybody opens sessions].
    #[arg(long, value_name = "FILE", env = "OPENFLOOR_FACILITATOR_PASSCODE_FILE")]
    pub facilitator_passcode_file: Option<PathBuf>,
    /// Group answers by their words alone, without the sentence model: about 70 MB less memory, and weaker themes.
    #[arg(long, env = "OPENFLOOR_WORDS_ONLY")]
    pub words_only: bool,
    /// Connections at the same time; beyond that people are asked to try again in a few seconds.
    #[arg(long, env = "OPENFLOOR_CONNECTIONS", default_value_t = CONNECTIONS)]
    pub connections: usize,
    /// Address and port for figures in the format of Prometheus; none are told without it.
    #[arg(long, env = "OPENFLOOR_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
    /// Seconds that pass for sessions in one of the machine's: to try out an hour in a minute.
    #[arg(long, hide = true, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub clock_speed: u32,
    /// How the log is written.
    #[arg(long, env = "OPENFLOOR_LOG_FORMAT", value_enum, default_value_t = LogFormat::Human)]
    pub log_format: LogFormat,
    /// What is logged: error, warn, info, debug or trace. Never what people wrote, nor from where.
    #[arg(long, env = "OPENFLOOR_LOG", default_value = "info")]
    pub log: LevelFilter,
}

/// Where everything is kept.
#[derive(Debug, Clone, Args)]
pub struct Folders {
    /// Folder for the database.
    #[arg(long, env = "OPENFLOOR_DATA", default_value = "data")]
    pub data: PathBuf,
    /// Folder for the live keys, outside all backups [default: `keys` in the data folder].
    #[arg(long, env = "OPENFLOOR_KEYS")]
    pub keys: Option<PathBuf>,
}

impl Folders {
    /// The folder for the live keys, wherever it was chosen to be.
    pub fn keys(&self) -> PathBuf {
        self.keys.clone().unwrap_or_else(|| self.data.join("keys"))
    }
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// Lines for people.
    Human,
    /// One JSON object a line.
    Json,
}

/// What to do instead of serving.
#[derive(Debug, Clone, Subcommand)]
pub enum Cmd {
    /// Ask a running server whether it is well; the exit code tells.
    CheckHealth {
        /// Where the server listens.
        #[arg(long, env = "OPENFLOOR_LISTEN", default_value = "0.0.0.0:7700")]
        listen: SocketAddr,
    },
    /// Check a folder of content files and say, with file and line, what is wrong.
    CheckContent {
        /// The folder.
        folder: PathBuf,
    },
    /// Copy the database, also while the server runs: what is closed, sealed, and none of the keys.
    Backup(Backup),
    /// Make the database of an empty data folder out of a backup, before the server starts.
    Restore(Restore),
    /// Read a passcode for facilitators from standard input and print its hash, for `--facilitator-passcode-file`.
    HashPasscode,
    /// Send pretend people into a session that is being rehearsed.
    Rehearse {
        /// The join code.
        #[arg(value_parser = |typed: &str| JoinCode::parse(typed))]
        code: JoinCode,
        /// How many.
        #[arg(long, default_value_t = 40)]
        phones: usize,
        /// Where the server listens; plain HTTP.
        #[arg(long, env = "OPENFLOOR_LISTEN", default_value = "127.0.0.1:7700")]
        listen: SocketAddr,
    },
    /// Group the answers of a file, one JSON object with a "text" a line; prints them with "cluster" and "theme".
    Themes(Themes),
    /// Write every page in every state, made from sample sessions, as static files with an index.
    Gallery {
        /// The folder to write into; it is made if it is not there.
        folder: PathBuf,
    },
}

/// What is copied where.
#[derive(Debug, Clone, Args)]
pub struct Backup {
    /// The file to write; it must not be there yet.
    pub file: PathBuf,
    /// What is copied.
    #[command(flatten)]
    pub folders: Folders,
    /// Copy the sessions' keys to this folder, kept apart from the file, and destroy there those of deleted sessions.
    #[arg(long, value_name = "FOLDER")]
    pub keys_to: Option<PathBuf>,
}

/// What is made out of a backup.
#[derive(Debug, Clone, Args)]
pub struct Restore {
    /// The backup.
    pub file: PathBuf,
    /// What is made.
    #[command(flatten)]
    pub folders: Folders,
    /// Take the sessions' keys that are not in the key folder from this copy of it.
    #[arg(long, value_name = "FOLDER")]
    pub keys_from: Option<PathBuf>,
}

/// How a file is grouped.
#[derive(Debug, Clone, Args)]
pub struct Themes {
    /// The file, or `-` for standard input.
    pub file: PathBuf,
    /// A prompt whose expected themes help, e.g. `future/visibility`; or a level, or `all`.
    #[arg(long)]
    pub prompt: Option<String>,
    /// Let the answers come in one by one, and print after every so many where each is.
    #[arg(long, value_name = "ANSWERS", conflicts_with = "timing", value_parser = clap::value_parser!(u32).range(1..))]
    pub stream: Option<u32>,
    /// Let the answers come in one by one, and print how long each took, in milliseconds.
    #[arg(long)]
    pub timing: bool,
    /// Go by words alone, without the sentence model.
    #[arg(long)]
    pub words_only: bool,
}

fn proxy(typed: &str) -> Result<IpNet, String> {
    let network = typed.trim().parse::<IpNet>();
    let address = || typed.trim().parse::<IpAddr>().map(IpNet::from);
    network
        .or_else(|_| address())
        .map_err(|_| "write an address or a network, e.g. 10.0.0.7 or 172.18.0.0/16".to_owned())
}

fn public_url(typed: &str) -> Result<String, String> {
    let url = typed.trim_end_matches('/');
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
        .unwrap_or_default();
    match host.is_empty() || host.contains(['/', '?', '#', '@', ' ']) {
        true => Err(
            "write it as https://name, without a path, e.g. https://openfloor.example.nhs.uk"
                .to_owned(),
        ),
        false => Ok(url.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_options_fit_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_proxy_is_an_address_or_a_network() {
        assert_eq!(proxy("10.0.0.7"), Ok("10.0.0.7/32".parse().unwrap()));
        assert_eq!(proxy(" ::1 "), Ok("::1/128".parse().unwrap()));
        assert_eq!(proxy("172.18.0.0/16"), Ok("172.18.0.0/16".parse().unwrap()));
        for wrong in ["", "proxy.example", "10.0.0.7/33", "10.0.0.7:80"] {
            assert!(proxy(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_public_address_is_a_plain_one() {
        assert_eq!(
            public_url("https://of.example/"),
            Ok("https://of.example".to_owned())
        );
        for wrong in ["of.example", "https://", "https://a/b", "ftp://a"] {
            assert!(public_url(wrong).is_err(), "{wrong}");
        }
    }
}
