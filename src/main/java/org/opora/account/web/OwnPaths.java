package org.opora.account.web;

/** Where a form of the header leads back to. */
final class OwnPaths {

    private OwnPaths() {}

    /** The path, when it is a plain one of this application: nobody is led elsewhere by a forged form. */
    static String orHome(String path) {
        boolean own = path.matches("/[A-Za-z0-9._~/?&=%+,:;-]*") && !path.startsWith("//");
        return own ? path : "/";
    }
}
