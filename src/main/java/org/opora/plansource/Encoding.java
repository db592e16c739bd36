package org.opora.plansource;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** Finds out how a text is written down: UTF-8, UTF-16 with its mark or without, or Windows-1251; anything else is refused. */
final class Encoding {

    private static final Charset CP1251 = Charset.forName("windows-1251");
    /** Older ways to write Russian down; nobody can tell them by their bytes, only by what they make of the words of plans. */
    private static final List<Charset> OTHERS = List.of(Charset.forName("KOI8-R"), Charset.forName("IBM866"));

    private static final List<String> OF_PLANS =
            List.of("план", "мероприят", "срок", "ответствен", "исполнител", "результат", "школ");
    private static final String COMMON = "оеаинтсрвл";
    private static final String CAPITALS = "ОЕАИНТСРВЛ";
    private static final double LEAST_COMMON = 0.35;
    private static final byte RUSSIAN_PAGE = 4;
    private static final double MOST_OF_IT = 0.9;
    private static final int JUDGED_FROM = 40;
    private static final int SHOUTING_FROM = 300;

    private Encoding() {}

    static String decode(String fileName, byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return plausible(
                    fileName, strict(fileName, content, StandardCharsets.UTF_8).substring(1));
        }
        if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
            return plausible(fileName, strict(fileName, content, StandardCharsets.UTF_16));
        }
        Charset wide = wideWithoutMark(content);
        if (wide != null) {
            return plausible(fileName, strict(fileName, content, wide));
        }
        for (byte one : content) {
            if (one == 0) {
                throw new OporaException("file.content", fileName);
            }
        }
        try {
            return plausible(fileName, readTwice(fileName, decoder(StandardCharsets.UTF_8, content)));
        } catch (CharacterCodingException e) {
            String text = strict(fileName, content, CP1251);
            boolean other = !ofPlan(text) && OTHERS.stream().anyMatch(one -> ofPlan(new String(content, one)));
            return plausible(fileName, refusedIf(other, fileName, text));
        }
    }

    /** Every second byte of a Russian text in UTF-16 is that of its alphabet or of signs and spaces; null when it is none. */
    private static @Nullable Charset wideWithoutMark(byte[] content) {
        int[] high = new int[2];
        for (int i = 0; i < content.length; i++) {
            high[i % 2] += content[i] == 0 || content[i] == RUSSIAN_PAGE ? 1 : 0;
        }
        int letters = content.length / 2;
        if (content.length % 2 == 1 || letters < JUDGED_FROM) {
            return null;
        }
        if (high[1] >= letters * MOST_OF_IT && high[0] < letters / 2) {
            return StandardCharsets.UTF_16LE;
        }
        return high[0] >= letters * MOST_OF_IT && high[1] < letters / 2 ? StandardCharsets.UTF_16BE : null;
    }

    /** UTF-8 that was once read as Windows-1251 and saved so. */
    private static String readTwice(String fileName, String text) {
        boolean twice = !ofPlan(text) && ofPlan(new String(text.getBytes(CP1251), StandardCharsets.UTF_8));
        return refusedIf(twice, fileName, text);
    }

    private static String refusedIf(boolean garbled, String fileName, String text) {
        if (garbled) {
            throw new OporaException("plan.encoding", fileName);
        }
        return text;
    }

    /** It has words that every plan has. */
    private static boolean ofPlan(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return OF_PLANS.stream().anyMatch(small::contains);
    }

    private static String strict(String fileName, byte[] content, Charset charset) {
        try {
            return decoder(charset, content);
        } catch (CharacterCodingException e) {
            throw new OporaException("plan.encoding", fileName);
        }
    }

    private static String decoder(Charset charset, byte[] content) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    /**
     * A Russian text has its usual share of «о», «е», «а», mostly in small letters, and no other alphabet beside them; a text
     * read in a wrong encoding has not.
     */
    private static String plausible(String fileName, String text) {
        int cyrillic = 0;
        int common = 0;
        int foreign = 0;
        int large = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean russian = c >= 'А' && c <= 'я' || c == 'ё' || c == 'Ё';
            cyrillic += russian ? 1 : 0;
            large += russian && Character.isUpperCase(c) ? 1 : 0;
            foreign += !russian && c > 127 && Character.isLetter(c) ? 1 : 0;
            common += isCommon(text, i) ? 1 : 0;
        }
        boolean strange = foreign > JUDGED_FROM && foreign * 4 > cyrillic;
        boolean shouting = cyrillic > SHOUTING_FROM && large * 2 > cyrillic;
        boolean garbled = strange || shouting || cyrillic > JUDGED_FROM && common < cyrillic * LEAST_COMMON;
        return refusedIf(garbled || text.indexOf('\ufffd') >= 0, fileName, text);
    }

    private static boolean isCommon(String text, int at) {
        char c = text.charAt(at);
        return COMMON.indexOf(c) >= 0 || CAPITALS.indexOf(c) >= 0 && capitals(text, at);
    }

    /** A capital beside a capital belongs to a heading; in a wrong encoding capitals stand inside words of small letters. */
    private static boolean capitals(String text, int at) {
        boolean before = at == 0 || !Character.isLowerCase(text.charAt(at - 1));
        return before && (at + 1 >= text.length() || !Character.isLowerCase(text.charAt(at + 1)));
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
