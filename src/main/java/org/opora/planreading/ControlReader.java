package org.opora.planreading;

import java.util.List;
import java.util.Map;

/** «Контроль за исполнением приказа возложить на …»: the post that controls the plan, in the nominative. */
final class ControlReader {

    private static final List<String> LAID_UPON = List.of("возложить на ", "возлагаю на ");
    private static final Map<String, String> POSTS = Map.ofEntries(
            Map.entry("начальника", "Начальник"),
            Map.entry("заместителя", "Заместитель"),
            Map.entry("председателя", "Председатель"),
            Map.entry("директора", "Директор"),
            Map.entry("руководителя", "Руководитель"),
            Map.entry("заведующего", "Заведующий"),
            Map.entry("заведующую", "Заведующая"),
            Map.entry("методиста", "Методист"),
            Map.entry("главного", "Главный"),
            Map.entry("ведущего", "Ведущий"),
            Map.entry("специалиста", "специалист"));

    private ControlReader() {}

    /** Empty when the signatory keeps the control or nothing is said. */
    static String find(List<String> lines) {
        return lines.stream()
                .map(Words::clean)
                .filter(line -> Words.plain(line).contains("контроль"))
                .map(ControlReader::post)
                .filter(post -> !post.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String post(String line) {
        String plain = Words.plain(line);
        for (String laid : LAID_UPON) {
            int at = plain.indexOf(laid);
            if (at >= 0 && plain.length() == line.length()) {
                return nominative(line.substring(at + laid.length()));
            }
        }
        return "";
    }

    private static String nominative(String accusative) {
        StringBuilder post = new StringBuilder();
        List<String> words = Words.split(accusative);
        for (int i = 0; i < words.size() && ExecutorReader.person(words, i) == 0; i++) {
            String word = words.get(i);
            boolean ends = word.endsWith(",") || word.endsWith(".") || word.endsWith(";");
            String bare = ends ? word.substring(0, word.length() - 1) : word;
            boolean still = i < 2;
            post.append(post.isEmpty() ? "" : " ").append(still ? POSTS.getOrDefault(Words.plain(bare), bare) : bare);
            if (ends) {
                break;
            }
        }
        return post.toString();
    }
}
