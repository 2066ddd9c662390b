# Openfloor as one static program on an empty image, for machines of the kind that it is built on. Built only if the tests pass.

FROM rust:1.95.0-slim-bookworm AS build
# Puts the list of what the program is made of into the program itself.
RUN cargo install --locked cargo-auditable --version 0.7.7
WORKDIR /src
COPY . .
# The browser tests need a browser and stay outside; everything else runs against the C library that is shipped.
RUN cargo test --locked
# The C library is linked in: no name is ever looked up, which is what it could not do from there, and chance comes from the
# system itself, not by way of a file. With musl's, whose memory is slow to come by, a join takes nearly twice the time.
RUN target=$(rustc --print host-tuple) \
    && export RUSTFLAGS='-C target-feature=+crt-static --cfg getrandom_backend="linux_getrandom"' \
    && cargo auditable build --locked --release --target "$target" \
    && mkdir --parents /image/data /image/keys \
    && cp "target/$target/release/openfloor" /openfloor

FROM scratch
COPY --from=build /openfloor /openfloor
# Empty folders that belong to the program's user: a new volume takes its owner over.
COPY --from=build --chown=65532:65532 /image /
USER 65532:65532
ENV OPENFLOOR_DATA=/data
VOLUME ["/data"]
EXPOSE 7700
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s CMD ["/openfloor", "check-health"]
ENTRYPOINT ["/openfloor"]
