package org.opora.error;

/** What does not exist and what one may not see answer alike, so that an address tells a stranger nothing. */
public class NotFoundException extends OporaException {

    public NotFoundException() {
        super("not-found");
    }
}
