package org.opora.error.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.opora.error.OporaException;
import org.opora.error.RequestKind;
import org.opora.error.Sentences;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/** What failed before or beside the pages themselves: an unknown address, a refused request, a broken one. */
@Controller
class ErrorPages implements ErrorController {

    private final Sentences sentences;

    ErrorPages(Sentences sentences) {
        this.sentences = sentences;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus found = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus status = found == null ? HttpStatus.INTERNAL_SERVER_ERROR : found;
        String words = wordsOf(status);
        String sentence = sentences.of(new OporaException(words, ""));
        ModelAndView answer = RequestKind.isScripted(request)
                ? new ModelAndView(new MappingJackson2JsonView(), Map.of("code", words, "message", sentence))
                : page(status, sentence, Map.of());
        answer.setStatus(status);
        return answer;
    }

    /** The page of a status: its title, what happened, and what had been typed. */
    static ModelAndView page(HttpStatus status, String sentence, Map<String, List<String>> typed) {
        return new ModelAndView(
                "error/page",
                Map.of("title", titleOf(status), "code", status.value(), "sentence", sentence, "typed", typed));
    }

    private static String wordsOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case FORBIDDEN -> "forbidden";
            case PAYLOAD_TOO_LARGE -> "too-large";
            default -> status.is4xxClientError() ? "bad-request" : "failure";
        };
    }

    private static String titleOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "error.title.not-found";
            case FORBIDDEN -> "error.title.forbidden";
            case CONFLICT -> "error.title.refused";
            case PAYLOAD_TOO_LARGE -> "error.title.too-large";
            default -> status.is4xxClientError() ? "error.title.bad-request" : "error.title.failure";
        };
    }
}
