package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.form.Draft;
import org.opora.form.DraftRevision;
import org.opora.form.Drafts;
import org.opora.form.FieldPair;
import org.opora.form.Submission;
import org.opora.form.Submissions;
import org.opora.inbox.CompareText.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Drafts and their history, what stands beside a form, replaced files, the receipt. */
@OporaTest
class InboxDraftTests {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LATER_PDF = "%PDF-1.4\n%later\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private InboxWorld world;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SaveDraft saving;

    @Autowired
    private CompareText texts;

    @Autowired
    private PrintTask papers;

    @Autowired
    private ForgetDrafts forget;

    @Autowired
    private AttachFiles files;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Submissions submissions;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private Made place;
    private SignedIn coordinator;
    private InboxTask task;
    private Instant before;

    @BeforeEach
    void open() {
        place = world.municipality();
        coordinator = world.coordinator(place);
        task = world.start(place, place.schools().get(0), 5);
        before = clock.instant();
    }

    @AfterEach
    void wind() {
        clock.reset();
    }

    private SaveDraft.Saved save(SignedIn person, String text, int from) {
        return person.call(() -> saving.save(task.id(), text, from));
    }

    private Draft own(SignedIn person) {
        return drafts.of(task.id(), person.accountId()).orElseThrow();
    }

    @Test
    void theHistoryKeepsTheNewestStatesAndOneOfEachFiveMinutesBefore() {
        for (int version = 0; version < 40; version++) {
            clock.moveTo(before.plus(Duration.ofMinutes(version)));
            save(coordinator, "{\"count\":" + version + "}", version);
        }

        List<DraftRevision> history = drafts.history(own(coordinator).id());
        assertThat(history).extracting(DraftRevision::version).startsWith(39, 38, 37, 36, 35, 34, 33, 32, 31);
        assertThat(history).hasSizeBetween(14, 18);
        assertThat(history).allSatisfy(one -> assertThat(one.sha256()).isEqualTo(task.formHash()));
    }

    @Test
    void anEarlierStateIsComparedAndComesBackAsANewVersion() {
        save(coordinator, "{\"count\":1,\"reason\":\"Первый текст\"}", 0);
        save(coordinator, "{\"count\":2,\"reason\":\"Второй текст\"}", 1);

        List<FieldPair> pairs = coordinator
                .call(() ->
                        texts.compare(task.id(), Map.of("count", 2, "reason", "Второй текст"), Kind.REVISION, null, 1))
                .fields();
        assertThat(pairs).extracting(FieldPair::path).containsExactly("reason", "count");
        SaveDraft.Saved restored = save(coordinator, "{\"count\":1,\"reason\":\"Первый текст\"}", 2);
        assertThat(restored.draft().version()).isEqualTo(3);
        assertThat(drafts.history(own(coordinator).id()))
                .extracting(DraftRevision::json)
                .anyMatch(text -> text.contains("Второй текст"));
    }

    @Test
    void lastWordsFollowOnlyTheSavingOfTheirOwnPage() {
        save(coordinator, "{\"count\":1}", 0);
        save(coordinator, "{\"count\":2}", 1);
        assertThat(lastWords("{\"count\":4}", 2, "{\"count\":3}").stale()).isTrue();
        assertThat(own(coordinator).json()).contains("2");
        assertThat(lastWords("{\"count\":4}", 2, "{ \"count\": 2 }").stale()).isFalse();
        assertThat(own(coordinator).json()).contains("4");
    }

    private SaveDraft.Saved lastWords(String text, int from, String after) {
        return coordinator.call(() -> saving.saveAfter(task.id(), text, from, after));
    }

    @Test
    void aColleaguesDraftIsToldOfComparedAndLeftAlone() {
        SignedIn colleague = world.coordinator(place);
        save(colleague, "{\"count\":21}", 0);

        SaveDraft.Saved mine = save(coordinator, "{\"count\":4}", 0);
        assertThat(mine.others()).singleElement().satisfies(other -> assertThat(other.personId())
                .isEqualTo(colleague.accountId()));
        UUID theirs = mine.others().get(0).id();
        assertThat(coordinator
                        .call(() -> texts.compare(task.id(), Map.of("count", 4), Kind.DRAFT, theirs, 0))
                        .fields())
                .singleElement()
                .satisfies(pair -> assertThat(pair.value().asInt()).isEqualTo(21));
        assertThat(own(colleague).json()).contains("21");
    }

    @Test
    void textsOfAnotherTaskOrSchoolAreNotShown() {
        UUID foreign = save(coordinator, "{\"count\":4}", 0).draft().id();
        InboxTask other = world.start(place, place.schools().get(1), 5);
        UUID sent = UUID.randomUUID();
        coordinator.run(() -> inbox.submit(task.id(), sent, Map.of("agreed", true, "count", 5)));

        for (Kind kind : List.of(Kind.DRAFT, Kind.ANSWER)) {
            assertThatThrownBy(() -> coordinator.run(
                            () -> texts.compare(other.id(), Map.of(), kind, kind == Kind.DRAFT ? foreign : sent, 0)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> world.coordinator(world.municipality()).run(() -> texts.history(other.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theEarlierAnswerOfTheSchoolIsOfferedFieldByField() {
        UUID sent = UUID.randomUUID();
        coordinator.run(() -> inbox.submit(task.id(), sent, Map.of("agreed", true, "count", 5, "person", "Иванова")));
        InboxTask next = world.start(place, place.schools().get(0), 5);

        assertThat(coordinator
                        .call(() -> texts.compare(next.id(), Map.of("count", 5), Kind.ANSWER, sent, 0))
                        .fields())
                .extracting(FieldPair::path)
                .containsExactly("agreed", "person");
    }

    private InboxTask sent(SignedIn person, InboxTask of, Map<String, Object> answers) {
        assertThat(person.call(() -> inbox.submit(of.id(), UUID.randomUUID(), answers))
                        .errors())
                .isEmpty();
        return world.current(of.businessKey());
    }

    /** The director's task after the expert gave it back, with what was answered. */
    private InboxTask comeBack(SignedIn director, Map<String, Object> more) {
        InboxTask asked = sent(coordinator, task, Map.of("agreed", true, "count", 8, "person", "Иванова"));
        Map<String, Object> answers = new HashMap<>(Map.of("agreed", false, "reason", "Рано"));
        StoredFile file = director.call(() -> files.attach(asked.id(), "план.pdf", PDF));
        answers.put("scans", List.of(file.id().toString()));
        answers.putAll(more);
        InboxTask review = sent(director, asked, answers);
        return sent(world.expert(task.businessKey()), review, Map.of());
    }

    @Test
    void workThatComesBackOpensWithItsAnswerAndItsFiles() {
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        InboxTask again = comeBack(director, Map.of("items", List.of(Map.of("name", "Устав", "pages", 3))));

        OpenedForm form = director.call(() -> inbox.form(again.id(), null));
        assertThat(form.returned()).containsOnlyKeys("reason", "items", "scans");
        assertThat(form.data()).containsEntry("reason", "Рано").doesNotContainKey("person");
        assertThat(form.files()).extracting(StoredFile::name).containsExactly("план.pdf");

        Map<String, Object> answers = new HashMap<>(form.data());
        answers.put("reason", "Всё ещё рано");
        answers.remove("agreed");
        sent(director, again, answers);
        assertThat(director.call(() -> inbox.open(again.id())).taskFiles())
                .extracting(StoredFile::name)
                .containsExactly("план.pdf");
    }

    @Test
    void aFileThatCameBackIsReplacedOrRemovedLikeAnyOtherAndNoForeignOneComesWithIt() {
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        StoredFile foreign = coordinator.call(() -> files.attach(task.id(), "чужой.pdf", LATER_PDF));
        InboxTask again = comeBack(director, Map.of());
        StoredFile file =
                director.call(() -> inbox.form(again.id(), null)).files().get(0);

        director.run(() -> files.replace(again.id(), file.id(), "план-2.pdf", LATER_PDF));
        assertThat(director.call(() -> inbox.open(again.id())).taskFiles())
                .extracting(StoredFile::name)
                .containsExactly("план-2.pdf");
        assertThat(director.call(() -> inbox.submit(
                                again.id(),
                                UUID.randomUUID(),
                                Map.of(
                                        "agreed",
                                        false,
                                        "reason",
                                        "Рано",
                                        "scans",
                                        List.of(foreign.id().toString()))))
                        .errors())
                .isNotEmpty();
    }

    @Test
    void thePageTheComparisonAndThePaperOpenWithTheSameValues() {
        SignedIn director = accounts.inSchool(place.id(), place.schools().get(0), Role.DIRECTOR);
        InboxTask again = comeBack(director, Map.of());

        assertThat(director.call(() -> papers.of(again.id())).sections())
                .flatExtracting(section -> section.lines())
                .anySatisfy(line -> assertThat(line.values()).containsExactly("Рано"));
        director.run(() -> saving.save(again.id(), "{\"reason\":\"Пора\"}", 0));
        UUID own = drafts.of(again.id(), director.accountId()).orElseThrow().id();
        assertThat(director.call(() -> texts.compare(again.id(), Map.of(), Kind.DRAFT, own, 0))
                        .fields())
                .singleElement()
                .satisfies(pair -> assertThat(pair.mine().get(0).values()).containsExactly("Рано"));
    }

    @Test
    void theEarlierAnswerToTheSameRowComesFirstAndNamesIt() throws Exception {
        UUID lastYear = UUID.randomUUID();
        coordinator.run(() -> inbox.submit(task.id(), lastYear, Map.of("agreed", true, "count", 1)));
        about(task, "1.4", "Провести консультации");
        for (int other = 0; other < 6; other++) {
            clock.moveTo(before.plus(Duration.ofDays(other + 1)));
            InboxTask more = world.start(place, place.schools().get(0), 30);
            coordinator.run(() -> inbox.submit(more.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 2)));
            about(more, "2.1", "Обновить сайт");
        }
        InboxTask next = world.start(place, place.schools().get(0), 30);
        about(next, "1.5", "Провести консультации");

        List<EarlierAnswer> earlier =
                coordinator.call(() -> inbox.open(next.id())).earlier();
        assertThat(earlier).hasSize(5);
        assertThat(earlier.get(0).answer().id()).isEqualTo(lastYear);
        web.perform(get("/inbox/" + next.id()).with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Строка 1.4: Провести консультации")));
    }

    private void about(InboxTask of, String number, String text) {
        jdbc.sql("update inbox_task set row_number = ?, row_text = ? where id = ?")
                .params(number, text, of.id())
                .update();
    }

    @Test
    void aTextThatComesAfterTheAnswerWasSentIsKept() {
        save(coordinator, "{\"count\":1}", 0);
        coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 5)));

        SaveDraft.Saved late = save(coordinator, "{\"count\":9}", 1);

        assertThat(late.stale()).isFalse();
        assertThat(coordinator.call(() -> inbox.open(task.id())).unsent()).isNotEmpty();
    }

    @Test
    void anAnswerFromAWindowThatDoesNotKnowTheNewestDraftIsNotSent() {
        Map<String, Object> answers = Map.of("agreed", true, "count", 5);
        save(coordinator, "{\"count\":1}", 0);
        save(coordinator, "{\"count\":2}", 1);

        SubmitResult stale = coordinator.call(() -> inbox.submit(task.id(), UUID.randomUUID(), answers, 1));

        assertThat(stale.accepted()).isFalse();
        assertThat(Objects.requireNonNull(stale.newer()).draft()).isEqualTo(own(coordinator));
        assertThat(own(coordinator).json()).as("nothing is overwritten").contains("2");
        assertThat(coordinator.call(() -> inbox.open(task.id())).sent()).isNull();
        SubmitResult seen = coordinator.call(() -> inbox.submit(task.id(), UUID.randomUUID(), answers, 2));
        assertThat(seen.accepted()).isTrue();
        assertThat(drafts.of(task.id(), coordinator.accountId())).isEmpty();
    }

    @Test
    void anAnswerThatSaysWhatTheNewestDraftSaysIsSentFromAnyWindow() {
        save(coordinator, "{\"count\":1}", 0);
        save(coordinator, "{\"count\":5, \"agreed\":true}", 1);

        assertThat(coordinator
                        .call(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 5), 1))
                        .accepted())
                .isTrue();
    }

    @Test
    void whatAnotherWindowSendsAfterTheAnswerStaysAsTextUnlessItIsTheSame() {
        coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 5)));

        SubmitResult same = coordinator.call(
                () -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 5), 0));
        assertThat(same).isEqualTo(SubmitResult.ACCEPTED);
        assertThat(coordinator.call(() -> inbox.open(task.id())).unsent()).isEmpty();

        Map<String, Object> other = Map.of("agreed", true, "count", 5, "person", "Сидорова");
        SubmitResult late = coordinator.call(() -> inbox.submit(task.id(), UUID.randomUUID(), other, 0));
        assertThat(late.accepted()).isTrue();
        assertThat(coordinator.call(() -> inbox.open(task.id())).unsent())
                .anySatisfy(line -> assertThat(line.values()).containsExactly("Сидорова"));
    }

    @Test
    void whatWasNeverSentIsForgottenNinetyDaysAfterTheTaskWasClosed() {
        SignedIn second = world.coordinator(place);
        save(second, "{\"count\":7}", 0);
        coordinator.run(() -> inbox.submit(task.id(), UUID.randomUUID(), Map.of("agreed", true, "count", 5)));

        clock.moveTo(before.plus(ForgetDrafts.RETENTION).minusSeconds(3600));
        forget.forgetOld();
        assertThat(drafts.of(task.id(), second.accountId())).isPresent();
        clock.moveTo(before.plus(ForgetDrafts.RETENTION).plusSeconds(3600));
        forget.forgetOld();
        assertThat(drafts.of(task.id(), second.accountId())).isEmpty();
    }

    @Test
    void aReplacedFileIsKeptAndNamedWithWhoAndWhen() throws Exception {
        StoredFile first = coordinator.call(() -> files.attach(task.id(), "план.pdf", PDF));
        save(coordinator, "{\"scans\":[\"" + first.id() + "\"]}", 0);
        StoredFile second = coordinator.call(() -> files.replace(task.id(), first.id(), "план-2.pdf", LATER_PDF));
        StoredFile third = coordinator.call(() -> files.replace(task.id(), second.id(), "план-3.pdf", PDF));

        OpenedTask opened = coordinator.call(() -> inbox.open(task.id()));
        assertThat(opened.taskFiles()).containsExactly(third);
        assertThat(opened.versions().get(third.id()))
                .extracting(version -> version.file().name())
                .containsExactly("план-2.pdf", "план.pdf");
        assertThat(coordinator.call(() -> inbox.form(task.id(), null)).data())
                .as("a draft from before names the file of now")
                .containsEntry("scans", List.of(third.id().toString()));
        assertThatThrownBy(() -> coordinator.run(() -> files.replace(task.id(), first.id(), "план.pdf", PDF)))
                .isInstanceOf(NotFoundException.class);
        web.perform(get("/inbox/" + task.id()).with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Прежние версии: 2")));
        web.perform(get("/documents/" + first.id()).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());
    }

    @Test
    void aPdfIsShownInAFrameOfOurOwnPagesOnlyAndOtherKindsAreNot() throws Exception {
        StoredFile pdf = coordinator.call(() -> files.attach(task.id(), "план.pdf", PDF));
        byte[] rtf = "{\\rtf1 текст}".getBytes(StandardCharsets.US_ASCII);
        StoredFile text = coordinator.call(() -> files.attach(task.id(), "план.rtf", rtf));

        web.perform(get("/documents/" + pdf.id() + "/view").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")));
        web.perform(get("/documents/" + text.id() + "/view").with(authentication(coordinator.authentication())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theReceiptHasANumberThatTheJournalAndThePaperName() throws Exception {
        UUID id = UUID.randomUUID();
        coordinator.run(() -> inbox.submit(task.id(), id, Map.of("agreed", true, "count", 5)));
        Submission sent = submissions.byId(id).orElseThrow();
        String number = String.format("%06d", sent.number());

        for (String address : List.of("/inbox/" + task.id(), "/inbox/" + task.id() + "/print")) {
            web.perform(get(address).with(authentication(coordinator.authentication())))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Квитанция № " + number)))
                    .andExpect(content().string(containsString("Человек " + coordinator.login())));
        }
        web.perform(get("/inbox/" + task.id()).with(authentication(coordinator.authentication())))
                .andExpect(content().string(containsString("Отправлен ответ № " + sent.number())));
    }

    @Test
    void thePaperOfAnOpenTaskShowsWhatIsWrittenAndRoomForTheRest() throws Exception {
        save(coordinator, "{\"count\":12345.5,\"agreed\":true}", 0);

        web.perform(get("/inbox/" + task.id() + "/print").with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("12\u00a0345,5")))
                .andExpect(content().string(containsString("Ответственный")))
                .andExpect(content().string(containsString("class=\"blank\"")));
        assertThatThrownBy(() -> accounts.inMunicipality(place.id(), Role.HEAD).run(() -> inbox.open(task.id())))
                .isInstanceOf(NotFoundException.class);
    }
}
