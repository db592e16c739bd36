package org.opora.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opora.account.DemoPassword;
import org.opora.bench.SignedInPerson;
import org.opora.bench.SignedInPerson.Link;

/** The links that each person of the demo can reach, followed once for all tests of the run. */
final class DemoLinks {

    private static final int OF_A_KIND = 4;

    private static final Map<String, Map<String, Link>> KNOWN = new ConcurrentHashMap<>();

    private DemoLinks() {}

    /** Address by address, with the page on which it stands and what it answered. */
    static Map<String, Link> of(int port, String login) {
        return KNOWN.computeIfAbsent(
                port + login, key -> new SignedInPerson(port, login, DemoPassword.TEXT).links(OF_A_KIND));
    }

    /** One address for each kind of page. */
    static Map<String, String> kinds(int port, String login) {
        Map<String, String> kinds = new LinkedHashMap<>();
        of(port, login).keySet().forEach(path -> kinds.putIfAbsent(SignedInPerson.kind(path), path));
        return kinds;
    }
}
