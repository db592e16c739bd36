package org.opora.planreading.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.planreading.KeepRecognition;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.RowIssue;
import org.opora.planreading.SettledPlan;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The desk at which a coordinator reads plans: uploads them, looks at their page, decides. */
@Component
class ReadingDesk {

    private final TestAccounts accounts;
    private final TestMunicipalities municipalities;
    private final KeepRecognition recognitions;

    ReadingDesk(TestAccounts accounts, TestMunicipalities municipalities, KeepRecognition recognitions) {
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.recognitions = recognitions;
    }

    /** A coordinator of a municipality of her own. */
    Place place(MockMvc web) {
        UUID municipality = municipalities.withSchools(1).id();
        return new Place(municipality, accounts.inMunicipality(municipality, Role.COORDINATOR), recognitions, web);
    }

    record Place(UUID municipality, SignedIn coordinator, KeepRecognition recognitions, MockMvc web) {

        UUID upload(String text) {
            return upload("plan.txt", text.getBytes(StandardCharsets.UTF_8));
        }

        UUID upload(String name, byte[] content) {
            return upload(name, content, null, null);
        }

        UUID upload(String name, byte[] content, @Nullable LocalDate start, @Nullable LocalDate end) {
            return coordinator.call(() -> recognitions.upload(municipality, name, content, start, end));
        }

        /** A file, or what is pasted, as the form of the page sends it. */
        ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
            return web.perform(form.param("municipality", municipality.toString())
                    .with(authentication(coordinator.authentication()))
                    .with(csrf()));
        }

        SettledPlan settled(UUID id) {
            return coordinator.call(() -> recognitions.settled(id));
        }

        String page(UUID id) throws Exception {
            return web.perform(get("/recognitions/{id}", id).with(authentication(coordinator.authentication())))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        }

        /** @param fields names and values by turns */
        ResultActions decide(UUID id, String... fields) throws Exception {
            MockHttpServletRequestBuilder form = post("/recognitions/{id}/decisions", id);
            for (int i = 0; i < fields.length; i += 2) {
                form.param(fields[i], fields[i + 1]);
            }
            return web.perform(
                    form.with(authentication(coordinator.authentication())).with(csrf()));
        }
    }

    static List<String> codes(SettledPlan plan) {
        return plan.rows().stream()
                .flatMap(row -> row.issues().stream())
                .map(RowIssue::code)
                .toList();
    }

    static RecognisedRow row(SettledPlan plan, String number) {
        return plan.rows().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
