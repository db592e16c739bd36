package org.opora.ui;

import java.util.Set;
import org.opora.account.Role;

/** One entry of the menu. Hiding it is a courtesy; whether the page answers is decided by its use case. */
public record MenuItem(String path, String icon, String label, Set<Role> roles) {

    public boolean isCurrent(String current) {
        return path.equals("/") ? current.equals("/") : current.startsWith(path);
    }
}
