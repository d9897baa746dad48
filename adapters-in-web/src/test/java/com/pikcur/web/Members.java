package com.pikcur.web;

import static com.pikcur.domain.member.MemberPolicy.ORDINARY;

import com.pikcur.application.member.AdmitMember;
import com.pikcur.application.member.BeginSecondFactor;
import com.pikcur.application.member.BeginSignUp;
import com.pikcur.application.member.BlockMember;
import com.pikcur.application.member.ChangePassword;
import com.pikcur.application.member.CheckNickname;
import com.pikcur.application.member.ConfirmSecondFactor;
import com.pikcur.application.member.CurrentPassword;
import com.pikcur.application.member.FindSignInName;
import com.pikcur.application.member.GrantRoles;
import com.pikcur.application.member.MemberLog;
import com.pikcur.application.member.MemberRecords;
import com.pikcur.application.member.NewPasswords;
import com.pikcur.application.member.OwnSessions;
import com.pikcur.application.member.RecentProof;
import com.pikcur.application.member.RefreshSession;
import com.pikcur.application.member.RemoveSecondFactor;
import com.pikcur.application.member.RenewRecoveryCodes;
import com.pikcur.application.member.ResendSignUpCode;
import com.pikcur.application.member.ResetPassword;
import com.pikcur.application.member.SecondFactorChange;
import com.pikcur.application.member.SecondFactorCheck;
import com.pikcur.application.member.SecondFactorGuesses;
import com.pikcur.application.member.ShowSecondFactor;
import com.pikcur.application.member.SignIn;
import com.pikcur.application.member.SignInGuard;
import com.pikcur.application.member.SignOut;
import com.pikcur.application.member.SignUpCodes;
import com.pikcur.application.member.StartSession;
import com.pikcur.application.member.UnblockMember;
import com.pikcur.application.member.VerifySignUp;
import com.pikcur.application.member.WithdrawMember;
import com.pikcur.domain.member.port.InMemoryAccounts;
import com.pikcur.domain.member.port.InMemoryAttempts;
import com.pikcur.domain.member.port.InMemoryAuditTrail;
import com.pikcur.domain.member.port.InMemoryOpenAffairs;
import com.pikcur.domain.member.port.InMemorySecondFactors;
import com.pikcur.domain.member.port.InMemorySessions;
import com.pikcur.domain.member.port.InMemorySignUps;
import com.pikcur.domain.member.port.InMemorySocialIdentities;
import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.web.member.AdminController;
import com.pikcur.web.member.CommonPasswords;
import com.pikcur.web.member.NicknameController;
import com.pikcur.web.member.PasswordController;
import com.pikcur.web.member.RefreshCookie;
import com.pikcur.web.member.SecondFactorController;
import com.pikcur.web.member.SessionAnswers;
import com.pikcur.web.member.SessionController;
import com.pikcur.web.member.SignInController;
import com.pikcur.web.member.SignUpController;
import com.pikcur.web.member.WithdrawalController;
import com.pikcur.web.shared.OwnOrigins;
import com.pikcur.web.shared.Problems;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The members behind the web: real use cases on stores in memory. */
public final class Members {

    public static final PasswordHashes PASSWORDS = new RememberedHashes();
    public static final CommonPasswords LEAKED = new CommonPasswords();
    public static final Duration ACCESS = Duration.ofHours(1);

    public final SettableClock clock;
    public final InMemoryTransactions transactions = new InMemoryTransactions();
    public final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    public final InMemoryEvents events = new InMemoryEvents(transactions);
    public final InMemoryAuditTrail audit = new InMemoryAuditTrail(transactions);
    public final InMemorySessions sessions = new InMemorySessions();
    public final InMemorySocialIdentities identities = new InMemorySocialIdentities(transactions);
    public final InMemoryOpenAffairs affairs = new InMemoryOpenAffairs();
    public final InMemoryTimers timers = new InMemoryTimers(transactions);
    /** Those whose personal data had to be forgotten. */
    public final List<MemberId> erased = new CopyOnWriteArrayList<>();

    private final InMemorySecondFactors secondFactors = new InMemorySecondFactors(transactions);
    private final InMemorySignUps signUps = new InMemorySignUps(transactions);
    private final InMemoryAttempts attempts;
    private final MemberLog log = new MemberLog(transactions, audit, events);
    private final StartSession startSession;
    private final SignInGuard guard;
    private final SignUpCodes codes;

    public Members(SettableClock clock) {
        this.clock = clock;
        this.attempts = new InMemoryAttempts(clock);
        this.startSession =
                new StartSession(sessions, Tokens.OURS, UUID::randomUUID, Members::randomKey, clock, ACCESS);
        this.guard = new SignInGuard(attempts, audit, transactions, events, ORDINARY);
        this.codes = new SignUpCodes(attempts, timers, UUID::randomUUID, Members::randomKey, clock, ORDINARY);
    }

    public List<Object> controllers(Problems problems) {
        return List.of(
                signIn(problems),
                signUp(problems),
                passwords(problems),
                sessions(),
                nicknames(),
                administration(problems),
                withdrawal(problems),
                secondFactor(problems));
    }

    public NicknameController nicknames() {
        return new NicknameController(new CheckNickname(accounts));
    }

    public SessionController sessions() {
        return new SessionController(new OwnSessions(transactions, accounts, sessions, log, clock));
    }

    public SignInController signIn(Problems problems) {
        var cookie = new RefreshCookie(new OwnOrigins(List.of()));
        return new SignInController(
                signIn(),
                new RefreshSession(sessions, accounts, startSession, log, clock, ORDINARY),
                new SignOut(sessions, startSession, log, clock),
                new SessionAnswers(cookie),
                cookie,
                problems);
    }

    public SecondFactorController secondFactor(Problems problems) {
        var change =
                new SecondFactorChange(transactions, accounts, secondFactors, new SecondFactorGuesses(guard, clock));
        var current = new CurrentPassword(PASSWORDS, guard);
        return new SecondFactorController(
                new SecondFactorController.UseCases(
                        new BeginSecondFactor(change, current, Members::randomKey),
                        new ConfirmSecondFactor(change, secondFactors, log, Members::randomKey),
                        new RenewRecoveryCodes(change, secondFactors, log, Members::randomKey),
                        new RemoveSecondFactor(change, current, secondFactors, log),
                        new ShowSecondFactor(secondFactors)),
                problems);
    }

    SignIn signIn() {
        var proofs = new SignIn.Proofs(PASSWORDS, secondFactorCheck());
        var admit = new AdmitMember(transactions, accounts, audit, clock);
        return new SignIn(accounts, proofs, guard, admit, startSession, clock);
    }

    SecondFactorCheck secondFactorCheck() {
        return new SecondFactorCheck(transactions, secondFactors, new SecondFactorGuesses(guard, clock));
    }

    MemberLog log() {
        return log;
    }

    StartSession startSession() {
        return startSession;
    }

    SignUpCodes codes() {
        return codes;
    }

    public SignUpController signUp(Problems problems) {
        return new SignUpController(
                new BeginSignUp(transactions, accounts, signUps, newPasswords(), codes, events),
                new ResendSignUpCode(transactions, signUps, codes, events),
                new VerifySignUp(transactions, accounts, signUps, codes, log, clock),
                problems);
    }

    public AdminController administration(Problems problems) {
        return new AdminController(
                new BlockMember(transactions, accounts, timers, log, clock),
                unblockMember(),
                new GrantRoles(transactions, accounts, log, clock),
                new MemberRecords(accounts, audit),
                problems);
    }

    public UnblockMember unblockMember() {
        return new UnblockMember(transactions, accounts, timers, log, clock);
    }

    public WithdrawalController withdrawal(Problems problems) {
        return new WithdrawalController(withdrawMember(), problems);
    }

    public WithdrawMember withdrawMember() {
        return new WithdrawMember(
                transactions,
                new WithdrawMember.Estate(accounts, identities, affairs, List.of(erased::add, secondFactors::remove)),
                new RecentProof(accounts, sessions, PASSWORDS, guard, clock),
                timers,
                log,
                clock);
    }

    public PasswordController passwords(Problems problems) {
        return new PasswordController(
                new ResetPassword(
                        transactions,
                        accounts,
                        attempts,
                        log,
                        Members::randomKey,
                        new ResetPassword.Moment(clock, ORDINARY)),
                new FindSignInName(transactions, accounts, attempts, events, ORDINARY),
                new ChangePassword(
                        transactions,
                        accounts,
                        new ChangePassword.Passwords(newPasswords(), new CurrentPassword(PASSWORDS, guard)),
                        startSession,
                        log,
                        clock),
                problems);
    }

    static Bytes32 randomKey() {
        return Sha256.of(UUID.randomUUID().toString());
    }

    private static NewPasswords newPasswords() {
        return new NewPasswords(LEAKED, PASSWORDS);
    }
}
