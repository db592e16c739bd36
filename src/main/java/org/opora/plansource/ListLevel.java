package org.opora.plansource;

import java.util.Locale;

/**
 * One level of an automatic list.
 *
 * @param start its first number
 * @param format decimal, upperRoman, russianLower … as Word calls them
 * @param pattern what is printed, {@code %1} being the number of the first level
 * @param restart the level whose next number starts this one anew, counted from 1; 0 never, -1 any level above
 * @param legal all numbers in digits
 */
record ListLevel(int start, String format, String pattern, int restart, boolean legal) {

    /** What stands before an item that has a sign and no number. */
    static final String BULLET = "-";

    private static final int LATIN = 26;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";

    boolean bullet() {
        return format.equals("bullet");
    }

    /** The number as this level writes it. */
    String shown(int number) {
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number, LATIN).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(number, LATIN);
            case "russianUpper" -> letter(number, RUSSIAN.length()).toUpperCase(Locale.ROOT);
            case "russianLower" -> letter(number, RUSSIAN.length());
            default -> String.valueOf(number);
        };
    }

    /** After the last letter it is doubled, as Word does. */
    private static String letter(int number, int letters) {
        int at = Math.floorMod(number - 1, letters);
        char letter = letters == LATIN ? (char) ('a' + at) : RUSSIAN.charAt(at);
        return String.valueOf(letter).repeat(Math.max(1, Math.min(3, (number - 1) / letters + 1)));
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = Math.min(number, 3999);
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(ROMAN[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
