-- Sends the published request, always the same. BODY, DEVICE_ID, DEVICE_INFO and TOKEN come from the environment.
-- Prints one line of figures when it is done: requests, microseconds, bytes, failures, p50, p99 and longest answer
-- (the latter three in microseconds).
wrk.method = "POST"
wrk.body = os.getenv("BODY")
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Accept"] = "application/json"
wrk.headers["User-Agent"] = "AppleTV5,3; tvOS 11.0"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
wrk.headers["AP-Device-Identifier"] = os.getenv("DEVICE_ID")
wrk.headers["X-Device-Info"] = os.getenv("DEVICE_INFO")

function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("figures %d %d %d %d %d %d %d\n",
    summary.requests, summary.duration, summary.bytes,
    e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(99), latency.max))
end
