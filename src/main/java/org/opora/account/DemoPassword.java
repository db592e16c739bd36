package org.opora.account;

/** The one password of all demo accounts; the sign-in page shows it under the profile {@code demo}. */
public final class DemoPassword {

    public static final String TEXT = "opora-demo";

    private DemoPassword() {}
}
