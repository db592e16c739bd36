package org.opora.account;

import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords down: ten wrong ones for a name and a hundred from an address in a quarter of an hour. A
 * school's people share one address, hence its larger number.
 */
@Component
class SignInThrottle {

    private static final long PER_NAME = 10;
    private static final long PER_ADDRESS = 100;
    private static final int LONGEST_NAME = 60;

    private final Throttle throttle;

    SignInThrottle(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Counts an attempt; refuses when there were too many, saying in how many minutes the next one is possible. */
    void requireAttempt(String login, String address) {
        throttle.require(byName(login), PER_NAME);
        throttle.require(byAddress(address), PER_ADDRESS);
    }

    /** The attempt was right: the name starts anew, the address gets its attempt back. */
    void forgive(String login, String address) {
        throttle.reset(byName(login), PER_NAME);
        throttle.giveBack(byAddress(address), PER_ADDRESS);
    }

    private static String byName(String login) {
        return "name:" + login.substring(0, Math.min(login.length(), LONGEST_NAME));
    }

    private static String byAddress(String address) {
        return "address:" + address;
    }
}
