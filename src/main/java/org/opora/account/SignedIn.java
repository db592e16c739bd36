package org.opora.account;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who is signed in: all that a session keeps of a person. Rights are never kept, they are read anew for each request. */
public record SignedIn(UUID accountId, String login) implements AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return login;
    }

    /** The person of this thread, or empty when nobody is signed in. */
    public static Optional<SignedIn> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The authentication of this person for the security context. */
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of());
    }

    /** Does the work as this person: for the demo year and for tests, which drive the real use cases. */
    public <T> T call(Supplier<T> work) {
        SecurityContext outer = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication()));
        KnownViewers rights = KnownViewers.begin();
        try {
            return work.get();
        } finally {
            rights.close();
            SecurityContextHolder.setContext(outer);
        }
    }

    /** Same as {@link #call} for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
