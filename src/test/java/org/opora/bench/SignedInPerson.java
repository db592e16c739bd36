package org.opora.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person of the demo with a browser's cookies, who follows the links of the pages. */
public final class SignedInPerson {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"");
    private static final Pattern NO_PAGE =
            Pattern.compile("/(assets|documents)/.*|/sign.*|.*(template|\\.xlsx|\\.csv|difference).*");
    private static final int MOST_KINDS = 60;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String origin;

    public SignedInPerson(int port, String login, String password) {
        origin = "http://localhost:" + port;
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        if (!token.find()) {
            throw new IllegalStateException("no token on the sign-in page");
        }
        String form = "login=" + login + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(origin + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IllegalStateException(login + " was not let in");
        }
    }

    /** Opens an address. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html"));
    }

    /** Opens an address and the page to which it leads. */
    public HttpResponse<String> opened(String path) {
        HttpResponse<String> answer = get(path);
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(next -> get(next.getPath() + (next.getQuery() == null ? "" : "?" + next.getRawQuery())))
                .orElse(answer);
    }

    /** One address for each kind of page that can be reached from the start page. */
    public Map<String, String> pages() {
        Map<String, String> found = new LinkedHashMap<>();
        links(1).keySet().forEach(path -> found.putIfAbsent(kind(path), path));
        return found;
    }

    /**
     * A link that was followed.
     *
     * @param from the page on which it stands
     * @param status what its page answered
     */
    public record Link(String from, int status) {}

    /**
     * The links of the pages that can be reached from the start page, each followed once.
     *
     * @param ofAKind how many addresses of one kind are followed and given
     */
    public Map<String, Link> links(int ofAKind) {
        Map<String, String> from = new LinkedHashMap<>(Map.of("/", "/"));
        Map<String, Link> found = new LinkedHashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        List<String> open = new ArrayList<>(List.of("/"));
        for (int next = 0; next < open.size(); next++) {
            String page = open.get(next);
            HttpResponse<String> answer = get(page);
            found.put(page, new Link(from.get(page), answer.statusCode()));
            Matcher link = LINK.matcher(answer.body());
            while (link.find() && kinds.size() < MOST_KINDS) {
                String path = link.group(1).replace("&amp;", "&");
                boolean wanted = !NO_PAGE.matcher(path).matches() && !from.containsKey(path);
                if (wanted && kinds.merge(kind(path), 1, Integer::sum) <= ofAKind) {
                    from.put(path, page);
                    open.add(path);
                }
            }
        }
        return found;
    }

    /** The address without what tells pages of one kind apart. */
    public static String kind(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("^/(diagrams|decisions|forms)/.+", "/$1/{key}");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
