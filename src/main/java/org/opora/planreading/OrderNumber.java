package org.opora.planreading;

/** The number of an order as it is printed after «№». */
final class OrderNumber {

    private OrderNumber() {}

    /** «53-01 (о/д)» of «№ 53-01 (о/д) от …»; empty where only a gap is left for it. */
    static String after(String words, int sign) {
        StringBuilder found = new StringBuilder();
        for (String word : Words.split(words.substring(sign + 1))) {
            boolean part = found.isEmpty() || word.startsWith("(");
            if (!part || word.equals("от")) {
                break;
            }
            found.append(found.isEmpty() ? "" : " ").append(word);
        }
        String number = found.toString();
        while (number.endsWith(",") || number.endsWith(";") || number.endsWith("»")) {
            number = number.substring(0, number.length() - 1);
        }
        return number.chars().anyMatch(Character::isDigit) ? number : "";
    }
}
