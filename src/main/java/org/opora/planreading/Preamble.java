package org.opora.planreading;

/** The text of an order between its title and its items: why and by which act, up to «ПРИКАЗЫВАЮ». */
final class Preamble {

    private static final String[] BEGIN = {
        "в ",
        "на основании",
        "во исполнение",
        "с целью",
        "руководствуясь",
        "согласно ",
        "учитывая ",
        "рассмотрев ",
        "для обеспечения",
        "по результатам",
        "утвердить "
    };
    private static final String[] ORDERS = {
        "приказываю", "приказываем", "приказывает", "постановляю", "постановляет", "распоряжаюсь", "обязываю"
    };

    private Preamble() {}

    /** The title is over: a sentence of the preamble, «ПРИКАЗЫВАЮ», the first item or the first act. */
    static boolean begins(String line) {
        ItemMark mark = ItemMark.of(line);
        boolean item = mark != null && mark.numbered();
        return item || ordersIn(line) || sentence(line);
    }

    /** «ПРИКАЗЫВАЮ:», «п р и к а з ы в а ю», at the end of a sentence or alone: items follow. */
    static boolean endsWithOrder(String line) {
        String squeezed = squeezed(line);
        for (String order : ORDERS) {
            if (squeezed.endsWith(order)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ordersIn(String line) {
        return Words.has(squeezed(line), ORDERS);
    }

    /** Begins with a capital: a title that is wrapped goes on with a small letter. */
    private static boolean sentence(String line) {
        String plain = Words.plain(line);
        if (line.isEmpty() || !Character.isUpperCase(line.charAt(0))) {
            return false;
        }
        for (String beginning : BEGIN) {
            if (plain.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static String squeezed(String line) {
        return Words.letters(line).replace(" ", "");
    }
}
