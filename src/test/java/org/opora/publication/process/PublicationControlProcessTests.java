package org.opora.publication.process;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opora.engine.ProcessRun;
import org.opora.engine.ProcessTestEngine;

/** Every way through "publication-control". */
class PublicationControlProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("publication-control");

    @BeforeEach
    void steps() {
        process.delegate("planPublicationDelegate", execution -> {
            execution.setVariable("publicationId", "p");
            execution.setVariable("publicationDue", process.date("2027-09-14"));
        });
    }

    @Test
    void endsWhenTheDocumentsAreThere() {
        given().complete("userTask_checkPublication", Map.of("publicationResult", "THERE"))
                .endedAt("endEvent_published");
    }

    @Test
    void returnsToTheSchoolWhenTheAddressIsNotFound() {
        given().complete("userTask_checkPublication", returned("ABSENT"))
                .waitsAt("userTask_giveAddress")
                .complete("userTask_giveAddress", checkDue())
                .complete("userTask_checkPublication", Map.of("publicationResult", "THERE"))
                .endedAt("endEvent_published");
    }

    @Test
    void returnsToTheSchoolWithANewDateWhenTheDocumentsAreIncomplete() {
        ProcessRun run = given().complete("userTask_checkPublication", returned("PARTLY"));
        org.assertj.core.api.Assertions.assertThat(
                        run.task("userTask_giveAddress").getDueDate())
                .isEqualTo(process.date("2027-10-01"));
    }

    private static ProcessRun given() {
        return process.start("rybinsk-2027-1/ermakovo", Map.of("publicationKind", "PROGRAMME"))
                .runJobs()
                .waitsAt("userTask_giveAddress")
                .complete("userTask_giveAddress", checkDue());
    }

    private static Map<String, Object> checkDue() {
        return Map.of("publicationCheckDue", process.date("2027-09-28"));
    }

    private static Map<String, Object> returned(String result) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("publicationResult", result);
        facts.put("publicationDue", process.date("2027-10-01"));
        return facts;
    }
}
