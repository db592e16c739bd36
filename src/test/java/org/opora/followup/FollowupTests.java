package org.opora.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowupTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 9, 10);
    private static final UUID PERSON = UUID.randomUUID();

    @Test
    void keepsARecommendationInSpiteOfAnObjection() {
        Recommendation recommendation = recommendation();
        recommendation.object("нет ставки психолога", PERSON, TODAY);
        recommendation.keep("Привлечь психолога центра", TODAY.plusDays(10), "есть договор с центром", TODAY);
        assertThat(recommendation.state()).isEqualTo(RecommendationState.GIVEN);
        assertThat(recommendation.text()).isEqualTo("Привлечь психолога центра");
        recommendation.accept("договор заключён", PERSON, TODAY);
        assertThat(recommendation.state()).isEqualTo(RecommendationState.ACCEPTED);
    }

    @Test
    void withdrawsARecommendationAfterAnObjection() {
        Recommendation recommendation = recommendation();
        recommendation.object("не наш профиль", PERSON, TODAY);
        recommendation.withdraw("согласны");
        assertThat(recommendation.state()).isEqualTo(RecommendationState.WITHDRAWN);
    }

    @Test
    void refusesASecondAnswer() {
        Recommendation recommendation = recommendation();
        recommendation.accept("сделано", PERSON, TODAY);
        assertThatThrownBy(() -> recommendation.object("передумали", PERSON, TODAY))
                .hasMessageContaining("followup.alreadyAnswered");
    }

    @Test
    void leavesAnAcceptedRecommendationAsItIsWhenTheYearEnds() {
        Recommendation accepted = recommendation();
        accepted.accept("сделано", PERSON, TODAY);
        accepted.endUnanswered();
        assertThat(accepted.state()).isEqualTo(RecommendationState.ACCEPTED);
        Recommendation open = recommendation();
        open.endUnanswered();
        assertThat(open.state()).isEqualTo(RecommendationState.UNANSWERED);
    }

    @Test
    void settlesAnInstructionOnlyOnce() {
        Instruction instruction = instruction();
        instruction.settle(InstructionState.DONE, "семинар проведён", PERSON, TODAY);
        assertThatThrownBy(() -> instruction.settle(InstructionState.CANCELLED, "не нужно", PERSON, TODAY))
                .hasMessageContaining("followup.instructionSettled");
    }

    @Test
    void asksWhatWasDone() {
        assertThatThrownBy(() -> instruction().settle(InstructionState.DONE, "  ", PERSON, TODAY))
                .hasMessageContaining("followup.outcomeMissing");
    }

    private static Recommendation recommendation() {
        return new Recommendation(
                UUID.randomUUID(),
                new NewRecommendation(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        RecommendationOrigin.SUPPORT,
                        "Ввести ставку психолога",
                        null,
                        TODAY),
                PERSON,
                Instant.parse("2027-05-30T09:00:00Z"));
    }

    private static Instruction instruction() {
        return new Instruction(
                UUID.randomUUID(),
                new NewInstruction(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        null,
                        InstructionOrigin.SESSION,
                        UUID.randomUUID(),
                        "Провести семинар",
                        "методист",
                        TODAY));
    }
}
