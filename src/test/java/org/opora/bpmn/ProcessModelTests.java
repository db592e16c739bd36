package org.opora.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names in {@code bpmn/}, {@code forms/} and the README have their Java side and back, and the pictures can be read. */
class ProcessModelTests {

    private static final Models BUNDLED = Models.bundled();

    @ParameterizedTest
    @EnumSource(ModelRule.class)
    void bundledModelsKeepTheRule(ModelRule rule) {
        assertThat(rule.breaches(BUNDLED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ModelRule.class)
    void theSmallModelKeepsTheRule(ModelRule rule) {
        assertThat(rule.breaches(SmallModel.good().models())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultIsNamedByItsRule(Fault fault) {
        assertThat(fault.rule().breaches(fault.in(SmallModel.good()).models()))
                .anySatisfy(breach -> assertThat(breach).contains(fault.named()));
    }

    @Test
    void everyRuleHasAFaultThatItFinds() {
        Set<ModelRule> shown = Arrays.stream(Fault.values()).map(Fault::rule).collect(Collectors.toSet());
        assertThat(shown).isEqualTo(EnumSet.allOf(ModelRule.class));
    }
}
