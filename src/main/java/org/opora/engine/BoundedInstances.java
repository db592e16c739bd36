package org.opora.engine;

import java.util.Collection;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** A multi-instance has at most 50 instances, counted when it begins: work per school is never a multi-instance. */
final class BoundedInstances extends AbstractBpmnParseListener {

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element activity, Element loop, ActivityImpl body) {
        if (body.getActivityBehavior() instanceof MultiInstanceActivityBehavior behavior) {
            if (behavior.getLoopCardinalityExpression() != null) {
                behavior.setLoopCardinalityExpression(
                        new Bounded(body.getId(), behavior.getLoopCardinalityExpression()));
            }
            if (behavior.getCollectionExpression() != null) {
                behavior.setCollectionExpression(new Bounded(body.getId(), behavior.getCollectionExpression()));
            }
        }
    }

    private record Bounded(String activity, Expression expression) implements Expression {

        @Override
        public @Nullable Object getValue(VariableScope scope) {
            return checked(expression.getValue(scope));
        }

        private @Nullable Object checked(@Nullable Object value) {
            long size = value instanceof Collection<?> all ? all.size() : Long.parseLong(String.valueOf(value));
            if (size > BpmnStructure.MAX_INSTANCES) {
                throw new ProcessEngineException(
                        activity + ": " + size + " instances, at most " + BpmnStructure.MAX_INSTANCES + " are allowed");
            }
            return value;
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            expression.setValue(value, scope);
        }

        @Override
        public String getExpressionText() {
            return expression.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return expression.isLiteralText();
        }
    }
}
