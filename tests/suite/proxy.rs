//! A proxy as hospitals have them: it lets plain requests through and takes every `Upgrade` out. It changes nothing else.

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

use super::browser::Address;

/// Starts a proxy in front of a server; answers with where it listens.
pub(crate) async fn without_upgrades(server: Address) -> Address {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((phone, _)) = listener.accept().await {
            tokio::spawn(relay(phone, server.clone()));
        }
    });
    Address::new(address)
}

async fn relay(mut phone: TcpStream, server: Address) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        if phone.read_buf(&mut head).await? == 0 {
            return Ok(());
        }
    }
    let text = String::from_utf8_lossy(&head).into_owned();
    let (lines, body) = text.split_once("\r\n\r\n").expect("a whole head");
    let kept = lines.split("\r\n").filter(|line| {
        let name = line
            .split(':')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        name != "upgrade" && name != "connection"
    });
    let head = kept.collect::<Vec<_>>().join("\r\n");
    let mut server = TcpStream::connect(server.get()).await?;
    server
        .write_all(format!("{head}\r\nconnection: close\r\n\r\n{body}").as_bytes())
        .await?;
    copy_bidirectional(&mut phone, &mut server).await?;
    Ok(())
}
