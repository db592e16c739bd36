package org.opora.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Expressions that know variables and the names of delegates and nothing else: without a bean resolver no expression can
 * call a method or read a property, without the application context none can name a bean, and there are no functions.
 */
final class SafeExpressionManager extends JuelExpressionManager {

    private final Delegates delegates;

    SafeExpressionManager(Delegates delegates) {
        super(Collections.emptyMap());
        this.delegates = delegates;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver chain = new CompositeELResolver();
        chain.add(new DelegateResolver(delegates));
        chain.add(new VariableScopeElResolver());
        chain.add(new VariableContextElResolver());
        chain.add(new ListELResolver(true));
        chain.add(new MapELResolver(true));
        return chain;
    }

    /** The engine would add date and user functions; diagrams of Opora take such facts from variables. */
    @Override
    public void addFunction(String name, Method function) {
        // deliberately none
    }

    /** First in the chain, so that a variable cannot take the name of a delegate. */
    private static final class DelegateResolver extends ELResolver {

        private final Delegates delegates;

        DelegateResolver(Delegates delegates) {
            this.delegates = delegates;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base == null
                    && property instanceof String name
                    && delegates.names().contains(name)) {
                context.setPropertyResolved(true);
                return delegates.get(name);
            }
            return null;
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
            // read-only
        }

        @Override
        public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            return Object.class;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return Object.class;
        }

        @Override
        public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return null;
        }
    }
}
