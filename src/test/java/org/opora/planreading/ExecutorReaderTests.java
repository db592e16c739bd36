package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who works on a row: names split, one of them responsible. */
class ExecutorReaderTests {

    private final ExecutorReader reader = new ExecutorReader(Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "УО, УМЦ (по согласованию), ОО | УО AUTHORITY*, УМЦ (по согласованию) METHODICAL_SERVICE, ОО SCHOOLS",
                "УО и УМЦ | УО AUTHORITY*, УМЦ METHODICAL_SERVICE",
                "УО/УМЦ | УО AUTHORITY*, УМЦ METHODICAL_SERVICE",
                "Методисты / наставники | Методисты POST*, наставники POST",
                "УО и/или УМЦ | УО и/или AUTHORITY*, УМЦ METHODICAL_SERVICE",
                "Ответственный: УО; соисполнители: УМЦ, ОО | УО AUTHORITY*, УМЦ METHODICAL_SERVICE, ОО SCHOOLS",
                "Исполнители: УМЦ, ОО; ответственный: УО | УМЦ METHODICAL_SERVICE, ОО SCHOOLS, УО AUTHORITY*",
                "- | ",
                "УО (отв.), ИМЦ | УО AUTHORITY*, ИМЦ METHODICAL_SERVICE",
                "ИМЦ, УО (ответственный) | ИМЦ METHODICAL_SERVICE, УО AUTHORITY*",
                "начальник УО; методист ИМЦ | начальник УО POST*, методист ИМЦ POST",
                "начальник Управления образования, ИМЦ | начальник Управления образования POST*, ИМЦ METHODICAL_SERVICE",
                "МОУ СОШ № 3, № 5 и № 7 | МОУ СОШ № 3 SCHOOLS*, МОУ СОШ № 5 SCHOOLS, МОУ СОШ № 7 SCHOOLS",
                "МОУ СОШ №№ 3, 5, ИМЦ | МОУ СОШ № 3 SCHOOLS*, МОУ СОШ № 5 SCHOOLS, ИМЦ METHODICAL_SERVICE",
                "Директор МКУ «ИМЦ», ОО | Директор МКУ «ИМЦ» METHODICAL_SERVICE*, ОО SCHOOLS",
                "Директору МКУ «Методический центр» Орловой Н.В. |"
                        + " Директору МКУ «Методический центр» METHODICAL_SERVICE*, Орловой Н.В. PERSON",
                "Руководитель методического центра | Руководитель методического центра METHODICAL_SERVICE*",
                "Руководители ММО, директора школ | Руководители ММО COUNCIL*, директора школ SCHOOL_HEADS",
                "Директор ЦРО; директор МБОУ СОШ № 3 | Директор ЦРО METHODICAL_SERVICE*, директор МБОУ СОШ № 3 SCHOOL_HEADS",
                "Руководитель отдела образования | Руководитель отдела образования AUTHORITY*",
                "Директор МБУ «Перспектива» | Директор МБУ «Перспектива» UNKNOWN*",
                "Руководители, директора | Руководители SCHOOL_HEADS*, директора SCHOOL_HEADS",
                "МКУ ИМЦ, ОО | МКУ ИМЦ METHODICAL_SERVICE*, ОО SCHOOLS",
                "МКУ «Управление образования» | МКУ «Управление образования» AUTHORITY*",
                "Зам.директора по УВР, социальный педагог | Зам.директора по УВР POST*, социальный педагог POST",
                "МБОУ СОШ № 1, 2; все школы | МБОУ СОШ № 1 SCHOOLS*, МБОУ СОШ № 2 SCHOOLS, все школы SCHOOLS",
                "директор МБОУ СОШ № 5 Петров П.П. | директор МБОУ СОШ № 5 SCHOOL_HEADS*, Петров П.П. PERSON",
                "учителя МКОУ ООШ № 3, МБОУ ДО «Дом творчества» | учителя МКОУ ООШ № 3 POST*, МБОУ ДО «Дом творчества» UNKNOWN",
                "УО совместно с ИМЦ, в т.ч. методисты | УО AUTHORITY*, ИМЦ METHODICAL_SERVICE, методисты POST",
                "МУ «Управление образования» / МБУ «ИМЦ» |"
                        + " МУ «Управление образования» AUTHORITY*, МБУ «ИМЦ» METHODICAL_SERVICE",
                "ведущий специалист УО; руководители ШМО | ведущий специалист УО POST*, руководители ШМО COUNCIL",
                "зам. директора по УВР, директора школ | зам. директора по УВР POST*, директора школ SCHOOL_HEADS"
            })
    void splitsACellIntoExecutorsWithOneResponsible(String cell, String expected) {
        assertThat(reader.read(cell).stream()
                        .map(one -> one.name() + " " + one.kind() + (one.responsible() ? "*" : ""))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }
}
