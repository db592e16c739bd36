package org.opora.account;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions in which a person is signed in, on whatever node. */
@Component
class OpenSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;

    OpenSessions(ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.sessions = sessions;
    }

    /** Signs the person out everywhere. */
    void endAll(String login) {
        sessions.ifAvailable(
                repository -> repository.findByPrincipalName(login).keySet().forEach(repository::deleteById));
    }
}
