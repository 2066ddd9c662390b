//! A peer that sends back what it hears, on the very upgrade, limits and goodbyes of the live sockets, for the Autobahn suite:
//! `tests/autobahn/run` starts it. The live sockets themselves have nothing to say to a message but that they are there.

use axum::Router;
use axum::extract::Request;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::{Socket, close, hear, send, upgrade};
use crate::http::limits::CONNECTIONS;
use crate::http::serve;
use crate::room::Since;

#[tokio::test]
#[ignore = "it serves until it is stopped"]
async fn everything_comes_back() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let connections = TaskTracker::new();
    let echoing = connections.clone();
    let echo = get(move |request: Request| async move {
        upgrade(&echoing, request, Since(0), |mut socket| async move {
            let goodbye = echo(&mut socket).await.err().flatten();
            close(&mut socket, goodbye).await;
        })
    });
    let router = Router::new().fallback_service(echo);
    let address = listener.local_addr().expect("an address");
    println!("ws://{address}");
    let never = CancellationToken::new();
    serve(
        listener,
        router,
        CONNECTIONS,
        never,
        connections,
        std::sync::Arc::default(),
    )
    .await;
}

async fn echo(socket: &mut Socket) -> Result<(), Option<super::CloseFrame>> {
    loop {
        let heard = hear(socket).await?;
        if heard.is_text() || heard.is_binary() {
            send(socket, heard).await.ok_or(None)?;
        }
    }
}
