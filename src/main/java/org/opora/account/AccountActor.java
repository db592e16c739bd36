package org.opora.account;

import org.jspecify.annotations.Nullable;
import org.opora.journal.Actor;
import org.opora.journal.ActorSource;
import org.springframework.stereotype.Component;

/** Tells the journal who acts and for whom: the person who is signed in, or nobody when the system itself does. */
@Component
class AccountActor implements ActorSource {

    @Override
    public @Nullable Actor current() {
        return SignedIn.current()
                .map(person -> new Actor(person.accountId(), ActingFor.absent()))
                .orElse(null);
    }
}
