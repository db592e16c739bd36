package org.opora.schedule;

/** Letters that look alike in two alphabets, signs that mean the same. */
final class Letters {

    private static final String LATIN = "aceopxykmtbhnr";
    private static final String CYRILLIC = "асеорхукмтвнпг";

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

    /** «П», «Ш», «IУ» before «квартал»: how scans and keyboards spell II, III and IV. */
    static int misreadRoman(String word) {
        return switch (word) {
            case "п" -> 2;
            case "ш" -> 3;
            case "iу", "iу." -> 4;
            default -> 0;
        };
    }
}
