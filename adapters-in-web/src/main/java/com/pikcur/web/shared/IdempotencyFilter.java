package com.pikcur.web.shared;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.RequestKey;
import com.pikcur.domain.shared.port.RequestMemory;
import com.pikcur.domain.shared.port.RequestMemory.Answer;
import com.pikcur.domain.shared.port.RequestMemory.Claim;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a request that comes twice under one {@code Idempotency-Key} only once, and gives the same answer again. Comes
 * after {@link BodyLimitFilter}.
 *
 * <p>Every POST of a signed-in member may carry a key. Without one nothing is remembered. What is recorded with all it
 * was answered (a bid, in its log) is not remembered here as well: whoever handles it knows what comes again.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    public static final String KEY = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final String ATTRIBUTE = IdempotencyFilter.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final RequestMemory memory;
    private final Predicate<HttpServletRequest> recorded;
    private final Problems problems;

    /** @param recorded requests whose answers are recorded by whoever handles them */
    public IdempotencyFilter(RequestMemory memory, Predicate<HttpServletRequest> recorded, Problems problems) {
        this.memory = memory;
        this.recorded = recorded;
        this.problems = problems;
    }

    /** The key of the request at hand, if it carries one. */
    static Optional<RequestKey> keyOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestKey key ? Optional.of(key) : Optional.empty();
    }

    /** Tells the client that this is the answer to an earlier request of the same key. */
    public static void markAsReplayed(HttpServletResponse response) {
        response.setHeader(REPLAYED, "true");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null || !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Caller.identity();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var text = request.getHeader(KEY);
        if (!RequestKey.isWellFormed(text)) {
            problems.write(FieldProblem.of(KEY, "key-shape"), request, response);
            return;
        }
        var route = request.getMethod() + " " + request.getRequestURI();
        var key = new RequestKey(caller.orElseThrow().member(), route, text);
        request.setAttribute(ATTRIBUTE, key);
        if (recorded.test(request)) {
            chain.doFilter(request, response);
            return;
        }
        var body = digestOf(request);
        switch (claim(key, body)) {
            case Claim.First() -> runOnce(key, body, request, response, chain);
            case Claim.Repeated(var answer) -> repeat(answer, response);
            case Claim.InProgress() ->
                problems.write(Problem.of(GeneralProblem.REQUEST_IN_PROGRESS), request, response);
            case Claim.OtherBody() ->
                problems.write(Problem.of(GeneralProblem.IDEMPOTENCY_KEY_REUSED), request, response);
        }
    }

    private void runOnce(
            RequestKey key, Bytes32 body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        var settled = false;
        try {
            chain.doFilter(request, kept);
            if (KeptAnswers.isWorthKeeping(request, kept)) {
                remember(key, body, KeptAnswers.of(kept));
                settled = true;
            }
        } finally {
            if (!settled) {
                release(key);
            }
            kept.copyBodyToResponse();
        }
    }

    private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
        markAsReplayed(response);
        KeptAnswers.write(answer, response);
    }

    private Claim claim(RequestKey key, Bytes32 body) {
        try {
            return memory.claim(key, body);
        } catch (RuntimeException unreachable) {
            // Whatever ails the memory, what the request creates is named after its key and the store keeps that
            // unique.
            LOG.warn("Repeated requests are not remembered: {}", unreachable.toString());
            return new Claim.First();
        }
    }

    private void remember(RequestKey key, Bytes32 body, Answer answer) {
        try {
            memory.remember(key, body, answer);
        } catch (RuntimeException unreachable) {
            // The thing is done and the member must hear so; a repetition is answered from the store.
            LOG.warn("An answer is not remembered: {}", unreachable.toString());
        }
    }

    private void release(RequestKey key) {
        try {
            memory.release(key);
        } catch (RuntimeException unreachable) {
            // The claim lapses by itself.
            LOG.warn("A request's claim is not released: {}", unreachable.toString());
        }
    }

    private static Bytes32 digestOf(HttpServletRequest request) {
        try {
            var body = request instanceof BufferedRequest buffered ? buffered.body() : new byte[0];
            return Bytes32.of(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java platform lacks SHA-256", absent);
        }
    }
}
