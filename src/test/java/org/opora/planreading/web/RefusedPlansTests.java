package org.opora.planreading.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.planreading.BadFiles;
import org.opora.planreading.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What a person reads of a file that is no plan, or holds more than one. */
@OporaTest
class RefusedPlansTests {

    @Autowired
    private ReadingDesk desk;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private ReadingDesk.Place place;

    @BeforeEach
    void coordinator() {
        place = desk.place(mvc);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docx | ru | Файл закрыт паролем. Снимите пароль и загрузите файл ещё раз.",
                "pdf  | en | The file is locked with a password. Remove it and upload the file again."
            })
    void aLockedFileIsRefusedInTheLanguageOfThePersonAndNothingIsStored(String format, String language, String sentence)
            throws Exception {
        refusedInWords(BadFiles.locked(format), format, language, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xlsx | ru | В файле «plan.xlsx» есть макросы. Сохраните его без макросов (docx, xlsx, pptx) и приложите снова.",
                "odt  | en | The file \"plan.odt\" contains macros. Save it without macros (docx, xlsx, pptx) and attach it again."
            })
    void aMacroIsRefusedInTheLanguageOfThePersonAndNothingIsStored(String format, String language, String sentence)
            throws Exception {
        refusedInWords(BadFiles.withMacro(format), format, language, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "odt  | ru | Файл «plan.odt» распаковывается в недопустимо большой объём и не принят.",
                "xlsx | en | The file \"plan.xlsx\" unpacks to an unacceptable size and is refused."
            })
    void aBombIsRefusedInTheLanguageOfThePersonAndNothingIsStored(String format, String language, String sentence)
            throws Exception {
        refusedInWords(BadFiles.bomb(format), format, language, sentence);
    }

    @Test
    void twoPlansAreRefusedWithTheWordsTheSecondBeginsWith() throws Exception {
        String plan = "Мероприятие\tСроки\nСеминар для школ\tмай 2027\n";
        byte[] two = Plans.docx("План района\n" + plan + "\nПлан-график другого района\n" + plan);
        refusedInWords(
                two,
                "docx",
                "en",
                "The file holds two plans: the second begins with \"План-график другого района\". Upload each as a file of"
                        + " its own; if they are parts of one plan, put them under one heading of the table.");
    }

    private void refusedInWords(byte[] content, String format, String language, String sentence) throws Exception {
        long before = count();
        place.send(multipart("/recognitions")
                        .file(new MockMultipartFile("file", "plan." + format, "application/octet-stream", content))
                        .cookie(new Cookie("opora-language", language)))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("problem", sentence));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void saysWhatItHasLeftOut() throws Exception {
        byte[] plan = Plans.docx(
                "План поддержки школ на 2027 год\nМероприятие\tСроки\tОтветственный\nСеминар\tмай 2027\tУО\n\n"
                        + "№\tФИО\tПодпись\n1\tИванова А.А.\t\n");
        String page = place.page(place.upload("plan.docx", plan));
        assertThat(page)
                .contains("Не вошло в план строк источника: 2")
                .contains("другие таблицы и подписи")
                .contains("№ | ФИО | Подпись");
    }

    @Test
    void saysThatHiddenRowsWereNotRead() throws Exception {
        String plan = "План поддержки школ на 2027 год\nМероприятие\tСроки\tОтветственный\n"
                + "Семинар\tмай 2027\tУО\nВебинар\tиюнь 2027\tУО\n";
        String copied = new String(Plans.html(plan), StandardCharsets.UTF_8)
                .replace("<tr><td>Вебинар", "<tr style='display:none'><td>Вебинар");
        String page = place.page(place.upload("plan.html", copied.getBytes(StandardCharsets.UTF_8)));
        assertThat(page)
                .contains("Скрытое в таблице не прочитано: строк 1, столбцов 0, листов 0.")
                .contains("скрытые строки таблицы");
    }

    private long count() {
        return jdbc.sql("select (select count(*) from plan_recognition) + (select count(*) from document)")
                .query(Long.class)
                .single();
    }
}
