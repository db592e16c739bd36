package org.opora.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.error.OporaException;

/** One rule of the check a test, and hostile answers. */
class AnswerCheckTests {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final UUID OWN_FILE = UUID.randomUUID();

    private final AnswerCheck check = new AnswerCheck(
            (expression, context) -> {
                var result = FEEL.evaluateExpression(expression, (Map<String, Object>) context);
                return result.isSuccess() ? result.result() : null;
            },
            JSON);

    private CheckedAnswers check(String components, String answers, Map<String, ?> known) {
        try {
            String text = "{'type':'default','id':'test','components':[" + components + "]}";
            FormSchema schema = new FormSchema("", "test", 1, FormGuard.parse(JSON, text.replace('\'', '"')));
            Map<String, Object> given = JSON.readValue(answers.replace('\'', '"'), new TypeReference<>() {});
            return check.check(schema, given, new AnswerContext(known, Set.of(OWN_FILE), LocalDate.of(2027, 5, 10)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private CheckedAnswers check(String components, String answers) {
        return check(components, answers, Map.of());
    }

    private static List<String> codes(CheckedAnswers answers) {
        return answers.errors().stream().map(e -> e.path() + ":" + e.code()).toList();
    }

    @Test
    void dropsAndNamesUnknownKeys() {
        CheckedAnswers answers = check("{'type':'textfield','key':'name'}", "{'name':'Ива','role':'admin'}");

        assertThat(answers.values()).containsOnlyKeys("name");
        assertThat(answers.ignored()).containsExactly("role");
    }

    @Test
    void hiddenFieldsGiveNothingAndDemandNothing() {
        String form =
                """
                {'type':'checkbox','key':'other'},
                {'type':'textfield','key':'reason','validate':{'required':true},'conditional':{'hide':'=not(other)'}}""";

        assertThat(check(form, "{'other':false,'reason':'втихую'}").values()).doesNotContainKey("reason");
        assertThat(codes(check(form, "{'other':false}"))).isEmpty();
        assertThat(codes(check(form, "{'other':true}"))).containsExactly("reason:required");
    }

    @Test
    void aHiddenGroupHidesItsFields() {
        String plain =
                """
                {'type':'select','key':'kind','values':[{'label':'А','value':'A'},{'label':'Б','value':'B'}]},
                {'type':'group','path':'more','conditional':{'hide':'=kind = null'},'components':[
                  {'type':'textfield','key':'text','validate':{'required':true}}]}""";

        assertThat(codes(check(plain, "{}"))).isEmpty();
        assertThat(codes(check(plain, "{'kind':'B'}"))).containsExactly("more.text:required");
        assertThat(check(plain, "{'kind':'B','more':{'text':'есть'}}").values())
                .containsEntry("more", Map.of("text", "есть"));
    }

    @Test
    void whatIsHiddenCannotHideAnything() {
        String form =
                """
                {'type':'checkbox','key':'a'},
                {'type':'checkbox','key':'b','conditional':{'hide':'=not(a)'}},
                {'type':'textfield','key':'must','validate':{'required':true},'conditional':{'hide':'=b'}}""";

        assertThat(codes(check(form, "{'a':false,'b':true}"))).containsExactly("must:required");
    }

    @Test
    void lockedFieldsKeepTheServersValue() {
        String form =
                """
                {'type':'number','key':'base','readonly':true},{'type':'number','key':'limit','disabled':true},
                {'type':'number','key':'free'}""";
        CheckedAnswers answers =
                check(form, "{'base':1,'limit':2,'free':3}", Map.of("base", 40, "limit", 50, "free", 60));

        assertThat(answers.values())
                .containsEntry("base", 40)
                .containsEntry("limit", 50)
                .containsEntry("free", 3);
    }

    @Test
    void expressionsAreComputedAnew() {
        String form = "{'type':'number','key':'a'},{'type':'expression','key':'twice','expression':'=a * 2'}";

        assertThat(check(form, "{'a':4,'twice':1000}").values().get("twice").toString())
                .isEqualTo("8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'f':null}", "{'f':''}", "{'f':'   '}"})
    void demandsWhatIsRequired(String answers) {
        assertThat(codes(check("{'type':'textfield','key':'f','validate':{'required':true}}", answers)))
                .containsExactly("f:required");
    }

    @Test
    void aRequiredBoxMustBeTickedAndARequiredListFilled() {
        assertThat(codes(check("{'type':'checkbox','key':'f','validate':{'required':true}}", "{'f':false}")))
                .containsExactly("f:required");
        assertThat(codes(check(
                        "{'type':'checklist','key':'f','values':[{'value':'a'}],'validate':{'required':true}}",
                        "{'f':[]}")))
                .containsExactly("f:required");
    }

    @ParameterizedTest
    @CsvSource({
        "5, ",
        "0, f:min",
        "11, f:max",
        "2.5, f:integer",
        "'\"seven\"', f:number",
        "'\"NaN\"', f:number",
        "1e400, f:number",
        "'\"1e999999999\"', f:number",
        "true, f:number",
        "'[1]', f:number"
    })
    void numbersStayInTheirLimits(String number, String expected) {
        CheckedAnswers answers = check(
                "{'type':'number','key':'f','decimalDigits':0,'validate':{'min':1,'max':10}}", "{'f':" + number + "}");

        assertThat(codes(answers)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void limitsMayBeComputed() {
        String form =
                "{'type':'number','key':'participants'},{'type':'number','key':'failed','validate':{'max':'=participants'}}";

        assertThat(codes(check(form, "{'participants':10,'failed':11}"))).containsExactly("failed:max");
        assertThat(codes(check(form, "{'participants':10,'failed':10}"))).isEmpty();
    }

    @Test
    void decimalDigitsAreCounted() {
        String form = "{'type':'number','key':'f','decimalDigits':2}";

        assertThat(codes(check(form, "{'f':1.25}"))).isEmpty();
        assertThat(codes(check(form, "{'f':1.255}"))).containsExactly("f:digits");
    }

    @Test
    void lengthsCountTrimmedText() {
        String form = "{'type':'textfield','key':'f','validate':{'minLength':3,'maxLength':5}}";

        assertThat(codes(check(form, "{'f':'  ab  '}"))).containsExactly("f:minLength");
        assertThat(codes(check(form, "{'f':'abcdef'}"))).containsExactly("f:maxLength");
        assertThat(check(form, "{'f':'  abcd '}").values()).containsEntry("f", "abcd");
    }

    @Test
    void textHasALimitEvenWhereTheFormSetsNone() {
        assertThat(codes(check("{'type':'textarea','key':'f'}", "{'f':'" + "я".repeat(50_001) + "'}")))
                .containsExactly("f:maxLength");
    }

    @Test
    void patternsAreMatchedWithinBoundedTime() {
        String form = "{'type':'textfield','key':'f','validate':{'pattern':'^(a+)+$'}}";

        assertTimeout(Duration.ofSeconds(3), () -> assertThat(codes(check(form, "{'f':'" + "a".repeat(60) + "!'}")))
                .containsExactly("f:pattern"));
        assertThat(codes(check(form, "{'f':'aaa'}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "email, school@example.ru, ",
        "email, school@example, f:email",
        "email, 'a b@example.ru', f:email",
        "phone, '+7 (4855) 28-00-00', ",
        "phone, 28-00-00, f:phone"
    })
    void addressesAndPhonesAreChecked(String kind, String text, String expected) {
        CheckedAnswers answers = check(
                "{'type':'textfield','key':'f','validate':{'validationType':'" + kind + "'}}", "{'f':'" + text + "'}");

        assertThat(codes(answers)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-08-31, ",
        "2027-02-30, f:date",
        "2027-13-01, f:date",
        "31.08.2027, f:date",
        "0001-01-01, f:date.range",
        "2027-05-09, f:date.past"
    })
    void daysMustExist(String day, String expected) {
        CheckedAnswers answers = check(
                "{'type':'datetime','subtype':'date','key':'f','disallowPassedDates':true}", "{'f':'" + day + "'}");

        assertThat(codes(answers)).isEqualTo(expected == null ? List.of() : List.of(expected));
        if (expected == null) {
            assertThat(answers.values()).containsEntry("f", LocalDate.of(2027, 8, 31));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u0007b", "a\\u001bb", "a\\ud800b", "a\\u0085b"})
    void refusesControlCharacters(String text) {
        assertThat(codes(check("{'type':'textarea','key':'f'}", "{'f':'" + text + "'}")))
                .containsExactly("f:control");
    }

    @Test
    void linesAreForTextAreasOnly() {
        assertThat(codes(check("{'type':'textfield','key':'f'}", "{'f':'a\\nb'}")))
                .containsExactly("f:control");
        assertThat(check("{'type':'textarea','key':'f'}", "{'f':'a\\r\\nb'}").values())
                .containsEntry("f", "a\nb");
    }

    @Test
    void choicesMustBeOffered() {
        String fixed = "{'type':'radio','key':'f','values':[{'label':'Да','value':'yes'}]}";
        String keyed = "{'type':'select','key':'f','valuesKey':'schools'}";
        String computed = "{'type':'select','key':'f','valuesExpression':'=schools'}";
        Map<String, ?> known = Map.of("schools", List.of(Map.of("label", "СОШ № 1", "value", "s1")));

        assertThat(codes(check(fixed, "{'f':'no'}"))).containsExactly("f:choice");
        assertThat(check(fixed, "{'f':'yes'}").values()).containsEntry("f", "yes");
        for (String form : List.of(keyed, computed)) {
            assertThat(check(form, "{'f':'s1'}", known).values()).containsEntry("f", "s1");
            assertThat(codes(check(form, "{'f':'s2'}", known))).containsExactly("f:choice");
        }
        assertThat(codes(check(keyed, "{'f':'x','schools':[{'value':'x'}]}"))).containsExactly("f:choice");
    }

    @Test
    void severalChoicesMustBeOfferedAndDiffer() {
        String form = "{'type':'taglist','key':'f','values':[{'value':'a'},{'value':'b'}]}";

        assertThat(check(form, "{'f':['b','a']}").values()).containsEntry("f", List.of("b", "a"));
        assertThat(codes(check(form, "{'f':['a','a']}"))).containsExactly("f:choice");
        assertThat(codes(check(form, "{'f':['c']}"))).containsExactly("f:choice");
        assertThat(codes(check(form, "{'f':'a'}"))).containsExactly("f:choice");
    }

    @Test
    void listsAreCheckedRowByRowWithTheirOwnScope() {
        String form =
                """
                {'type':'number','key':'most'},
                {'type':'dynamiclist','path':'aims','properties':{'minRows':1,'maxRows':2},'components':[
                  {'type':'textfield','key':'name','validate':{'required':true}},
                  {'type':'number','key':'target','validate':{'max':'=parent.most'}},
                  {'type':'textfield','key':'first','conditional':{'hide':'=i > 1'}}]}""";
        CheckedAnswers answers = check(
                form, "{'most':5,'aims':[{'name':'A','target':6,'first':'x'},{'target':5,'first':'y','extra':1}]}");

        assertThat(codes(answers)).containsExactly("aims[0].target:max", "aims[1].name:required");
        assertThat(answers.ignored()).containsExactly("aims.extra");
        assertThat(codes(check(form, "{}"))).containsExactly("aims:rows.least");
        assertThat(codes(check(form, "{'aims':[{'name':'1'},{'name':'2'},{'name':'3'}]}")))
                .containsExactly("aims:rows.most");
        assertThat(check(form, "{'most':9,'aims':[{'name':'A'},{'name':'B','first':'y'}]}")
                        .values()
                        .get("aims")
                        .toString())
                .doesNotContain("y");
    }

    @Test
    void rowsThatCannotBeAddedAreTheServersRows() {
        String form =
                """
                {'type':'dynamiclist','path':'rows','allowAddRemove':false,'components':[
                  {'type':'textfield','key':'school','readonly':true},{'type':'number','key':'fact'}]}""";
        CheckedAnswers answers = check(
                form,
                "{'rows':[{'school':'подмена','fact':3},{'fact':4},{'school':'лишняя','fact':5}]}",
                Map.of("rows", List.of(Map.of("school", "A"), Map.of("school", "B"))));

        assertThat(answers.values().get("rows"))
                .isEqualTo(List.of(Map.of("school", "A", "fact", 3), Map.of("school", "B", "fact", 4)));
    }

    @Test
    void filesMustBelongToTheTask() {
        String form = "{'type':'filepicker','key':'f','multiple':true}";
        UUID shown = UUID.randomUUID();

        assertThat(check(form, "{'f':['" + OWN_FILE + "']}").values()).containsEntry("f", List.of(OWN_FILE));
        assertThat(check(form, "{'f':['" + shown + "']}", Map.of("f", List.of(shown)))
                        .values())
                .containsEntry("f", List.of(shown));
        assertThat(codes(check(form, "{'f':['" + UUID.randomUUID() + "']}"))).containsExactly("f:file");
        assertThat(codes(check(form, "{'f':['../../etc/passwd']}"))).containsExactly("f:file");
        assertThat(codes(check("{'type':'filepicker','key':'f'}", "{'f':['" + OWN_FILE + "','" + OWN_FILE + "']}")))
                .containsExactly("f:files.most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"textfield", "textarea", "datetime", "checkbox", "select", "radio", "filepicker"})
    void objectsInPlaceOfValuesAreRefused(String type) {
        assertThat(codes(check("{'type':'" + type + "','key':'f'}", "{'f':{'$where':1}}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'html','content':'<b>x</b>'}",
                "{'type':'iframe','url':'https://example.org'}",
                "{'type':'image','source':'https://example.org/x.png'}",
                "{'type':'somethingelse'}",
                "{'type':'textfield','key':'a'},{'type':'textfield','key':'a'}",
                "{'type':'textfield','key':'a','validate':{'pattern':'('}}",
                "{'type':'textfield','key':'${x}'}",
                "{'type':'group','components':[{'type':'html','content':''}]}",
                "{'type':'text','text':'[x](javascript:alert(1))'}"
            })
    void refusesFormsWithWhatOporaDoesNotRun(String components) {
        assertThatThrownBy(() -> check(components, "{}"))
                .isInstanceOfSatisfying(
                        OporaException.class, e -> assertThat(e.code()).isEqualTo("form.unsafe"));
    }
}
