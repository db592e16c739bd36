package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.calendar.MovableClock;
import org.opora.planreading.KeepRecognition;
import org.opora.planreading.LineKind;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.RowStatus;
import org.opora.planreading.SettledPlan;
import org.opora.schedule.SeedFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The five orders as they were scanned go through the person's page and run, where they are beside the project. */
@OporaTest
class SeedRoadmapTests {

    private static final int YEAR = 2094;

    @Autowired
    PlanWork work;

    @Autowired
    KeepRecognition recognitions;

    @Autowired
    RecognisedPlans plans;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void january() {
        clock.moveTo(LocalDate.of(YEAR, 1, 20).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "000_911beff1e27af3eb.txt,7,2,1,6",
        "001_2de434e9652c049f.txt,36,8,0,1",
        "002_14bd61541781dce5.txt,14,0,0,0",
        "003_edcb84ddd242e9a9.txt,10,4,0,0",
        "004_3c6f78edef7cdfaf.txt,8,2,1,0"
    })
    void everyDistinctRowOfTheOrderIsAskedAboutSettledAndLaunched(
            String file, int rows, int assignments, int truncated, int duplicates) throws Exception {
        Optional<Path> seed = SeedFiles.find(file);
        assumeTrue(seed.isPresent(), "the transcribed orders are not beside the project");
        PlanWork.Place place = work.place(4);
        UUID id = upload(place, file, Files.readAllBytes(seed.get()));
        SettledPlan read = place.coordinator.call(() -> recognitions.settled(id));
        assertThat(read.rows()).hasSize(rows + assignments);
        assertThat(read.rows().stream().filter(row -> row.status() == RowStatus.TRUNCATED))
                .hasSize(truncated);
        assertThat(read.report().count(LineKind.DUPLICATE)).isEqualTo(duplicates);
        assertThat(askedAboutSchoolCells(read))
                .isEqualTo(file.startsWith("001") ? List.of("13", "14", "15") : List.of());
        assertThat(read.ready()).as("a plan without doubts begins at once").isEqualTo(read.blocking() == 0);
        schoolsThatTheOrderNames(place, read);
        assertThat(page(place, id)).doesNotContain("??").contains("Источник");
        SettledPlan settled = plans.settle(place.coordinator, id);
        int added = settled.rows().size() - rows - assignments;
        assertThat(added).as("a school half of its own").isEqualTo(file.startsWith("001") ? 1 : 0);
        String target = mvc.perform(post("/recognitions/{id}/roadmap", id)
                        .param("year", Integer.toString(YEAR))
                        .with(authentication(place.coordinator.authentication()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(target).startsWith("/roadmaps/");
        place.roadmap = UUID.fromString(target.substring("/roadmaps/".length()));
        place.settle();
        place.runs();
        assertThat(place.count("select count(*) from roadmap_row where roadmap_id = ? and state = 'RUNNING'"))
                .isEqualTo(rows + assignments + added);
    }

    /** Rows whose school cells slipped down, and the one read twice at the foot of the page. */
    private static List<String> askedAboutSchoolCells(SettledPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.issues().stream().anyMatch(issue -> Set.of("shifted-school-cells", "phantom")
                        .contains(issue.code())))
                .map(RecognisedRow::number)
                .toList();
    }

    private void schoolsThatTheOrderNames(PlanWork.Place place, SettledPlan plan) {
        List<String> named = plan.rows().stream()
                .flatMap(row -> row.scope().schools().stream())
                .distinct()
                .toList();
        for (int i = 0; i < named.size(); i++) {
            jdbc.sql("update school set name = ?, short_name = ? where id = ?")
                    .params(named.get(i), named.get(i), place.made.schools().get(i))
                    .update();
        }
    }

    private UUID upload(PlanWork.Place place, String file, byte[] content) throws Exception {
        String target = mvc.perform(multipart("/recognitions")
                        .file(new MockMultipartFile("file", file, "text/plain", content))
                        .param("municipality", place.made.id().toString())
                        .with(authentication(place.coordinator.authentication()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(target.substring(target.lastIndexOf('/') + 1));
    }

    private String page(PlanWork.Place place, UUID id) throws Exception {
        return mvc.perform(get("/recognitions/{id}", id).with(authentication(place.coordinator.authentication())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
