#!/bin/sh
# Two sidecars of docs/examples/two-sidecars.yaml with a mesh CA of their own, and two requests through both. PIPY: the binary; default: pipy.
set -eu
at=/tmp/two-sidecars
mkdir -p "$at" && cd "$at"

# A mesh CA, and for each workload a certificate with its name: <serviceAccount>.<namespace>.<trustDomain>.
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -subj '/CN=mesh CA' 2>/dev/null
for who in buyer store; do
  openssl req -newkey rsa:2048 -nodes -keyout $who.key -out $who.csr -subj "/CN=$who" 2>/dev/null
  printf 'subjectAltName=DNS:%s.shop.cluster.local' $who >$who.ext
  openssl x509 -req -in $who.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile $who.ext -out $who.pem 2>/dev/null
done

# The store's application, and the two sidecars.
pids=
trap 'kill $pids' EXIT
node -e 'require("http").createServer((_, answer) => answer.end("A tale of two sidecars\n")).listen(18082, "127.0.0.1")' &
pids="$!"
"${PIPY:-pipy}" out/shop/store/main.js >store.log 2>&1 &
pids="$pids $!"
"${PIPY:-pipy}" out/shop/buyer/main.js >buyer.log 2>&1 &
pids="$pids $!"
for port in 18080 18081 18082; do
  until curl -s -o /dev/null "telnet://127.0.0.1:$port" --max-time 0.2 || [ $? = 28 ]; do sleep 0.1; done
done

curl -s -H 'Host: store.shop' http://127.0.0.1:18080/books/list
curl -s -H 'Host: store.shop' http://127.0.0.1:18080/secrets
grep -h -o '"refused":"[^"]*"' store.log
