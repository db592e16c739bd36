package org.opora.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** The delegates of the application by bean definition: asking for the names creates none, so there is no bean cycle. */
final class DelegateBeans implements Delegates {

    private final ListableBeanFactory beans;
    private volatile @Nullable Set<String> names;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = Set.of(beans.getBeanNamesForType(JavaDelegate.class, true, false));
            names = known;
        }
        return known;
    }

    @Override
    public JavaDelegate get(String name) {
        return beans.getBean(name, JavaDelegate.class);
    }
}
