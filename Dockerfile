# Not run on a container engine yet; every path that it copies is checked by scripts/container-files.test.ts.
FROM node:20.20-bookworm-slim AS build
# better-sqlite3 is compiled where its ready-made binary can't be fetched.
RUN apt-get update && apt-get install -y --no-install-recommends build-essential python3 && rm -rf /var/lib/apt/lists/*
WORKDIR /bashan
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node node_modules/vite/bin/vite.js build web-chat --logLevel error && npm prune --omit=dev --no-audit --no-fund

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production BASHAN_DATA=/data BASHAN_HOST=0.0.0.0 PORT=8787
WORKDIR /bashan
COPY --from=build --chown=root:root /bashan ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# The program itself is process 1 and stops on SIGTERM: running answers are ended and stored first.
CMD ["node", "--import", "tsx", "cli/main.ts", "serve"]
