package org.opora.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text: trimmed, without control characters, of the form's length and pattern. */
final class TextAnswer {

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s<>()\\[\\]\\\\,;:@\"]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[0-9]{7,15}");

    private TextAnswer() {}

    static @Nullable Object read(Answer answer) {
        if (!(answer.raw() instanceof String given)) {
            return answer.refuse("type");
        }
        String text = given.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return null;
        }
        boolean lines = answer.field().kind() == FieldType.TEXT_AREA;
        if (text.codePoints().anyMatch(c -> isControl(c, lines))) {
            return answer.refuse("control");
        }
        return length(answer, text, lines ? LONGEST_TEXT : LONGEST_LINE) && format(answer, text) ? text : null;
    }

    private static boolean isControl(int c, boolean lines) {
        if (c == '\n' || c == '\t') {
            return !lines;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF;
    }

    private static boolean length(Answer answer, String text, int longest) {
        BigDecimal least = answer.scope().number(answer.field().validate("minLength"));
        if (least != null && text.length() < least.intValue()) {
            answer.refuse("minLength", least.intValue());
            return false;
        }
        BigDecimal most = answer.scope().number(answer.field().validate("maxLength"));
        int limit = most == null ? longest : Math.min(longest, most.intValue());
        if (text.length() > limit) {
            answer.refuse("maxLength", limit, text.length());
            return false;
        }
        return true;
    }

    private static boolean format(Answer answer, String text) {
        String kind = answer.field().validate("validationType").asText("");
        if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
            answer.refuse("email");
            return false;
        }
        if (kind.equals("phone")
                && !PHONE.matcher(text.replaceAll("[\\s()-]", "")).matches()) {
            answer.refuse("phone");
            return false;
        }
        String pattern = answer.field().validate("pattern").asText("");
        if (!pattern.isEmpty() && !PatientPattern.finds(pattern, text)) {
            String help = answer.field().patternHelp();
            if (help.isEmpty()) {
                answer.refuse("pattern");
            } else {
                answer.refuse("pattern.said", help);
            }
            return false;
        }
        return true;
    }
}
