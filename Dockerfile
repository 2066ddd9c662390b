# Openfloor as one static program on an empty image. Built only if the tests pass. For ARM, build with
# --build-arg TARGET=aarch64-unknown-linux-musl on an ARM machine.

FROM rust:1.95.0-slim-bookworm AS build
ARG TARGET=x86_64-unknown-linux-musl
RUN apt-get update \
    && apt-get install --yes --no-install-recommends musl-tools \
    && rm -rf /var/lib/apt/lists/* \
    && rustup target add "$TARGET"
# Puts the list of what the program is made of into the program itself.
RUN cargo install --locked cargo-auditable --version 0.7.7
WORKDIR /src
COPY . .
# The browser tests need a browser and stay outside; everything else runs against the C library that is shipped.
RUN cargo test --locked --target "$TARGET"
RUN cargo auditable build --locked --release --target "$TARGET" \
    && mkdir --parents /image/data /image/keys \
    && cp "target/$TARGET/release/openfloor" /openfloor

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
