package org.opora.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;

/** What differs between two texts of a form, and what of an earlier answer the form of today can take. */
class CompareAnswersTests {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final FeelExpressions feel = (expression, context) -> {
        var result = FEEL.evaluateExpression(expression, (Map<String, Object>) context);
        return result.isSuccess() ? result.result() : null;
    };
    private final OpeningData opening = new OpeningData(JSON);
    private final CompareAnswers compare = new CompareAnswers(new AnswerSheet(feel, JSON), opening, feel, JSON);

    private final ReturnedAnswer returned = new ReturnedAnswer(feel, JSON);

    private static final String FORM =
            """
            {'type':'group','label':'Кадры','components':[{'type':'number','key':'teachers','label':'Учителей'},
              {'type':'datetime','subtype':'date','key':'day','dateLabel':'Дата'}]},
            {'type':'select','key':'kind','label':'Вид','values':[{'label':'Подлинник','value':'A'},{'label':'Копия','value':'B'}]},
            {'type':'checkbox','key':'agreed','label':'Согласны'},
            {'type':'textfield','key':'fixed','label':'Школа','readonly':true},
            {'type':'filepicker','key':'scan','label':'Скан'},
            {'type':'dynamiclist','path':'rows','label':'Строки','isRepeating':true,'allowAddRemove':true,
              'components':[{'type':'textfield','key':'name','label':'Название'},{'type':'number','key':'pages','label':'Страниц'}]}""";

    private static FormSchema form(String components) {
        String text = "{'type':'default','id':'test','components':[" + components + "]}";
        return new FormSchema("", "test", 1, FormGuard.parse(JSON, text.replace('\'', '"')));
    }

    private static Map<String, Object> values(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<FieldPair> drafts(String known, String mine, String theirs) {
        return compare.drafts(form(FORM), values(known), values(mine), values(theirs));
    }

    private List<FieldPair> earlier(String before, String mine, String answers) {
        return compare.earlier(form(FORM), Map.of(), values(mine), form(before), values(answers));
    }

    @Test
    void namesTheFieldsThatDifferInTheWordsOfTheForm() {
        List<FieldPair> pairs = drafts(
                "{}",
                "{'teachers':12,'day':'2027-08-31','kind':'A','agreed':true}",
                "{'teachers':12.0,'day':'2027-09-01','kind':'B','agreed':null}");

        assertThat(pairs).extracting(FieldPair::path).containsExactly("day", "kind", "agreed");
        assertThat(pairs.get(0).section()).isEqualTo("Кадры");
        assertThat(pairs.get(0).theirs().get(0).kind()).isEqualTo(AnswerLine.Kind.DATE);
        assertThat(pairs.get(1).mine().get(0).values()).containsExactly("Подлинник");
        assertThat(pairs.get(1).theirs().get(0).values()).containsExactly("Копия");
        assertThat(pairs.get(1).value().asText()).isEqualTo("B");
        assertThat(pairs.get(2).theirs()).isEmpty();
    }

    @Test
    void nothingIsTheSameAsAnEmptyTextNoTickAndNoRows() {
        assertThat(drafts("{}", "{'kind':'','agreed':false,'rows':[]}", "{'teachers':null}"))
                .isEmpty();
    }

    @Test
    void whatTheServerKnowsStandsInBothAndLockedFieldsAreNotCompared() {
        assertThat(drafts("{'teachers':7,'fixed':'Школа 1'}", "{'fixed':'подмена'}", "{'teachers':7}"))
                .isEmpty();
        assertThat(drafts("{'teachers':7}", "{}", "{'teachers':8}"))
                .extracting(FieldPair::path)
                .containsExactly("teachers");
    }

    @Test
    void aListIsOneFieldWithAllItsRows() {
        List<FieldPair> pairs = drafts(
                "{}",
                "{'rows':[{'name':'Устав','pages':3}]}",
                "{'rows':[{'name':'Устав','pages':3},{'name':'Приказ'}]}");

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.path()).isEqualTo("rows");
            assertThat(pair.theirs()).extracting(AnswerLine::label).contains("Строки", "Название");
            assertThat(pair.value()).hasSize(2);
        });
    }

    @Test
    void anEarlierAnswerGivesOnlyFieldsOfTheSameType() {
        String before =
                """
                {'type':'textfield','key':'teachers','label':'Учителей'},
                {'type':'datetime','subtype':'date','key':'day','dateLabel':'Дата'},
                {'type':'textfield','key':'gone','label':'Больше не спрашивают'}""";

        assertThat(earlier(before, "{}", "{'teachers':'12','day':'2026-08-31','gone':'x'}"))
                .extracting(FieldPair::path)
                .containsExactly("day");
    }

    @Test
    void anEarlierAnswerGivesNoChoiceThatIsNotOfferedNoFileAndNothingEmpty() {
        assertThat(earlier(FORM, "{'teachers':5}", "{'kind':'C','scan':['x'],'teachers':null}"))
                .isEmpty();
        assertThat(earlier(FORM, "{}", "{'kind':'B'}"))
                .extracting(FieldPair::path)
                .containsExactly("kind");
    }

    @Test
    void ofEarlierRowsOnlyTheColumnsOfTodayAreTaken() {
        String before =
                """
                {'type':'dynamiclist','path':'rows','label':'Строки','isRepeating':true,'allowAddRemove':true,
                 'components':[{'type':'textfield','key':'name','label':'Название'},{'type':'textfield','key':'pages','label':'Страниц'}]}""";

        assertThat(earlier(before, "{}", "{'rows':[{'name':'Устав','pages':'три'}]}"))
                .singleElement()
                .satisfies(pair -> assertThat(pair.value().toString()).isEqualTo("[{\"name\":\"Устав\"}]"));
    }

    @Test
    void whatComesBackFillsOnlyWhatTheSystemDoesNotKnowFilesIncluded() {
        FormSchema form = form(FORM);
        ReturnedAnswer.Filled filled = returned.fill(
                form,
                values("{'teachers':7,'fixed':'Школа 1'}"),
                form,
                values("{'teachers':5,'kind':'B','fixed':'подмена','scan':['a'],'rows':[{'name':'Устав','pages':3}]}"));

        assertThat(filled.values())
                .isEqualTo(
                        values(
                                "{'teachers':7,'fixed':'Школа 1','kind':'B','scan':['a'],'rows':[{'name':'Устав','pages':3}]}"));
        assertThat(filled.fields()).containsOnlyKeys("kind", "scan", "rows");
    }

    @Test
    void fixedRowsGetBackTheirCellsWhileTheyAreTheSameRows() {
        FormSchema form = form(
                """
                {'type':'dynamiclist','path':'counts','label':'Счёт','isRepeating':true,'allowAddRemove':false,'components':[
                  {'type':'textfield','key':'what','label':'Что','readonly':true},{'type':'number','key':'fact','label':'Исполнено'}]},
                {'type':'checkbox','key':'checked','label':'Проверено','validate':{'required':true}}""");
        String answer = "{'checked':true,'counts':[{'what':'Учителя','fact':4},{'what':'Классы','fact':2}]}";

        assertThat(returned.fill(
                                form,
                                values("{'counts':[{'what':'Учителя'},{'what':'Классы','fact':9}]}"),
                                form,
                                values(answer))
                        .values())
                .isEqualTo(values("{'counts':[{'what':'Учителя','fact':4},{'what':'Классы','fact':9}]}"));
        assertThat(returned.fill(
                                form, values("{'counts':[{'what':'Классы'},{'what':'Учителя'}]}"), form, values(answer))
                        .fields())
                .isEmpty();
    }

    @Test
    void aFormThatAsksForADecisionIsAnsweredAnew() {
        String radio = "{'type':'radio','key':'decision','label':'Решение','values':[],'validate':{'required':%s}}";
        assertThat(ReturnedAnswer.decides(form(radio.formatted("true")))).isTrue();
        assertThat(ReturnedAnswer.decides(form(radio.formatted("false")))).isFalse();
        assertThat(ReturnedAnswer.decides(form(FORM))).isFalse();
    }

    @Test
    void numbersAreKeptAsNumbersSoThatEachReaderSeesTheirOwnSeparator() {
        assertThat(drafts("{}", "{'teachers':7.50}", "{'teachers':1.0E7}"))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.mine().get(0).kind()).isEqualTo(AnswerLine.Kind.NUMBER);
                    assertThat(pair.mine().get(0).values()).containsExactly("7.5");
                    assertThat(pair.theirs().get(0).values()).containsExactly("10000000");
                });
    }

    @Test
    void whatTheSystemFilledInIsNamedForTheFieldsOfTheFormOnly() {
        assertThat(opening.prefilled(
                        form(FORM), values("{'teachers':7,'schoolName':'Школа','rows':[{'name':'Устав','id':'x'}]}")))
                .isEqualTo(values("{'teachers':7,'rows':[{'name':'Устав'}]}"));
    }
}
