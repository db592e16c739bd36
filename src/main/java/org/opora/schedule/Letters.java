package org.opora.schedule;

import java.util.List;

/** Letters that look alike in two alphabets, signs that mean the same. */
final class Letters {

    private static final String LATIN = "aceopxykmtbhnru";
    private static final String CYRILLIC = "асеорхукмтвнпги";

    private static final List<String> ROMAN_MONTHS =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private Letters() {}

    /** Small letter without «ё», one kind of dash, one kind of space; the length of the text does not change. */
    static char plain(char given) {
        char c = Character.toLowerCase(given);
        return switch (c) {
            case 'ё' -> 'е';
            case 'і' -> 'i';
            case '‐', '‑', '‒', '–', '—', '―', '−', '⁃' -> '-';
            case '\u00a0', '\u2007', '\u202f', '\u2009', '\t', '\u200b', '\ufeff' -> ' ';
            default -> c;
        };
    }

    /** 1 to 4 for a Roman numeral that is one sign; otherwise 0. */
    static int romanSign(char c) {
        return c >= 'Ⅰ' && c <= 'Ⅳ' ? c - 'Ⅰ' + 1 : c >= 'ⅰ' && c <= 'ⅳ' ? c - 'ⅰ' + 1 : 0;
    }

    /** The digit that a letter beside digits was typed for, or the sign itself. */
    static char digit(char c) {
        return switch (c) {
            case 'о', 'О', 'o', 'O' -> '0';
            case 'з', 'З' -> '3';
            case 'l' -> '1';
            default -> c;
        };
    }

    /** A word typed partly on the other keyboard layout, made Cyrillic; Roman numerals stay. */
    static String cyrillic(String word) {
        if (roman(word) > 0) {
            return word;
        }
        StringBuilder mended = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = LATIN.indexOf(word.charAt(i));
            mended.append(at < 0 ? word.charAt(i) : CYRILLIC.charAt(at));
        }
        return mended.toString();
    }

    /** 1 to 4 for a Roman numeral, also one typed with Cyrillic letters that look like it in print; otherwise 0. */
    static int roman(String word) {
        return switch (word) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> 0;
        };
    }

    /** 1 to 12 for the Roman numeral of a month, its «X» typed in either alphabet; otherwise 0. */
    static int romanMonth(String word) {
        return ROMAN_MONTHS.indexOf(word.replace('х', 'x')) + 1;
    }

    /** «П», «Ш», «IУ», «ll» before «квартал»: how scans and keyboards spell II, III and IV. */
    static int misreadRoman(String word) {
        return switch (word) {
            case "l" -> 1;
            case "п", "ll" -> 2;
            case "ш", "lll" -> 3;
            case "iу", "iу.", "lv" -> 4;
            default -> 0;
        };
    }
}
