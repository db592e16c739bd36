package org.opora.planreading;

import java.util.Set;

/** An abbreviation that stands nowhere else in the document and is none of the usual ones: likely misread, so a person is asked. */
final class UnknownAbbreviations {

    private static final Set<String> USUAL = Set.of(
            "СОШ", "ООШ", "НОШ", "ВПР", "ОГЭ", "ЕГЭ", "КПК", "ИПК", "ШНОР", "ШНСУ", "ФГОС", "НПА", "АРП", "ППО", "УМЦ",
            "ИМЦ", "ИМО", "РМО", "ГМО", "ОВЗ", "ИРО", "ДПО", "ЦНППМ", "ФИОКО", "НОО", "СОО", "МОУО", "РЦОИ", "НИКО",
            "PISA", "ВШК", "ВСОКО", "МСОКО", "КДН", "ПДН");

    private UnknownAbbreviations() {}

    static void ask(DraftRow row, String documentWords) {
        for (String word : Words.split(row.get(Column.RESULT))) {
            String letters = word.replaceAll("[^\\p{L}]", "");
            boolean capitals = letters.length() >= 3 && letters.equals(letters.toUpperCase(java.util.Locale.ROOT));
            if (capitals && !USUAL.contains(letters) && once(documentWords, " " + Words.letters(letters) + " ")) {
                row.issue("results", "abbreviation-unknown", "", letters);
            }
        }
    }

    private static boolean once(String text, String word) {
        return text.indexOf(word) == text.lastIndexOf(word);
    }
}
