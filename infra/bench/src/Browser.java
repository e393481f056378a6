import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a signed-in person's browser does for the preparations: keeps cookies, returns the token against forgery. */
final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(int port) {
        this.port = port;
    }

    JsonNode get(String path) throws IOException {
        return call("GET", path, "");
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException {
        return call("POST", path, JSON.writeValueAsString(body));
    }

    /** Writes what nobody has written before: version 0. */
    JsonNode putFirst(String path, Map<String, ?> body) throws IOException {
        Map<String, String> headers = headers();
        headers.put("If-Match", "\"0\"");
        return answer("PUT " + path, Wire.request("PUT", path, headers, JSON.writeValueAsString(body)));
    }

    /** The request as this person's browser sends it. */
    byte[] request(String method, String path, String body) {
        return Wire.request(method, path, headers(), body);
    }

    /** The request for a stream of events. */
    byte[] stream(String path) {
        Map<String, String> headers = headers();
        headers.put("Accept", "text/event-stream");
        return Wire.request("GET", path, headers, "");
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Idempotency-Key", java.util.UUID.randomUUID().toString());
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            headers.put("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return headers;
    }

    private JsonNode call(String method, String path, String body) throws IOException {
        return answer(method + " " + path, request(method, path, body));
    }

    private JsonNode answer(String what, byte[] request) throws IOException {
        try (Wire wire = new Wire(port)) {
            Wire.Answer answer = wire.send(request);
            keepCookies(answer.headers().getOrDefault("set-cookie", ""));
            if (answer.status() >= 300) {
                throw new IllegalStateException(what + ": " + answer.status() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        }
    }

    private void keepCookies(String lines) {
        lines.lines().map(line -> line.split(";")[0].split("=", 2)).forEach(cookie -> cookies.put(cookie[0], cookie[1]));
    }
}
