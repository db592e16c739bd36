package org.opora.account.web;

import org.opora.account.CheckCredentials;
import org.opora.account.SignedIn;
import org.opora.error.OporaException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Sign-in by name and password. The session keeps who the person is, never what they may do. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final CheckCredentials checkCredentials;

    PasswordCheck(CheckCredentials checkCredentials) {
        this.checkCredentials = checkCredentials;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String address =
                typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        String password =
                typed.getCredentials() == null ? "" : typed.getCredentials().toString();
        try {
            return checkCredentials
                    .check(typed.getName(), password, address)
                    .map(SignedIn::authentication)
                    .orElseThrow(() -> new BadCredentialsException("name or password"));
        } catch (OporaException tooMany) {
            throw new LockedException(tooMany.args()[0].toString(), tooMany);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
