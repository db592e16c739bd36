package org.opora.error.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.ProblemFields;
import org.opora.error.RequestKind;
import org.opora.error.Sentences;
import org.opora.error.TypedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/** Turns what a use case throws into a page or, for a script, into a status with a sentence. Never shows a stack trace. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** PostgreSQL: character_not_in_repertoire, and untranslatable_character of jsonb. */
    private static final Set<String> IMPOSSIBLE_TEXT = Set.of("22021", "22P05");

    private final Sentences sentences;

    Refusals(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView notFound(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "not-found", sentences.of(new NotFoundException()));
    }

    @ExceptionHandler(OporaException.class)
    ModelAndView refused(OporaException refusal, HttpServletRequest request) {
        HttpStatus status = RequestKind.isProgram(request) ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT;
        return answer(request, status, refusal.code(), sentences.of(refusal));
    }

    /** Somebody else was quicker: nothing of this answer has been saved. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView overtaken(HttpServletRequest request) {
        return refused(new OporaException("overtaken"), request);
    }

    /** An address with an id that is none, or a value that is no date, number or known word. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        Class<?> wanted = mismatch.getRequiredType();
        boolean partOfAddress =
                UUID.class.equals(wanted) && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return partOfAddress
                ? notFound(request)
                : answer(
                        request,
                        HttpStatus.BAD_REQUEST,
                        "bad-value",
                        sentences.of(new OporaException("bad-value", mismatch.getName())));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return answer(
                request, HttpStatus.PAYLOAD_TOO_LARGE, "too-large", sentences.of(new OporaException("too-large")));
    }

    /** The person has left the page that was being answered: there is nobody to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(HttpServletResponse answer) {
        LOG.debug("nobody waits for the answer of {} any more", answer.getStatus());
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anythingElse(Exception failure, HttpServletRequest request) throws Exception {
        boolean ofSecurity = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        if (ofSecurity || Unavailability.isCauseOf(failure)) {
            throw failure;
        }
        if (isOfImpossibleText(failure)) {
            return answer(request, HttpStatus.BAD_REQUEST, "bad-text", sentences.of(new OporaException("bad-text")));
        }
        HttpStatus status = statusOf(failure);
        if (status.is4xxClientError()) {
            String code = status == HttpStatus.NOT_FOUND ? "not-found" : "bad-request";
            return answer(request, status, code, sentences.of(new OporaException(code)));
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {} {}", number, request.getMethod(), request.getRequestURI(), failure);
        ModelAndView page = answer(request, status, "failure", sentences.of(new OporaException("failure", number)));
        page.addObject("number", number);
        return page;
    }

    /** A text with a character that no text of the database can hold, as U+0000. */
    private static boolean isOfImpossibleText(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException refused && IMPOSSIBLE_TEXT.contains(refused.getSQLState());
    }

    private static HttpStatus statusOf(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            return HttpStatus.valueOf(known.getStatusCode().value());
        }
        ResponseStatus declared = AnnotationUtils.findAnnotation(failure.getClass(), ResponseStatus.class);
        return declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
    }

    /** Problem details of RFC 9457 with the code of the refusal. */
    private static ModelAndView problem(HttpStatus status, String code, String sentence) {
        MappingJackson2JsonView view = new MappingJackson2JsonView();
        view.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ModelAndView answer = new ModelAndView(view, ProblemFields.of(status, code, sentence));
        answer.setStatus(status);
        return answer;
    }

    private static ModelAndView answer(HttpServletRequest request, HttpStatus status, String code, String sentence) {
        if (RequestKind.isProgram(request)) {
            return problem(status, code, sentence);
        }
        ModelAndView answer = RequestKind.isScripted(request)
                ? new ModelAndView(new MappingJackson2JsonView(), Map.of("code", code, "message", sentence))
                : ErrorPages.page(status, sentence, TypedText.of(request));
        answer.setStatus(status);
        return answer;
    }
}
