/**
 * The guard of a running service, in POSIX shell, so that it starts in milliseconds. It makes the
 * private folder, starts processes as it is told on its input, tells when they start and end, and
 * outlives who started it: when its input closes, by a last word or by SIGKILL, it ends the
 * processes with the signal that each wants, and removes the folder. What it can't note, on a full
 * disk, it doesn't let run.
 */
export const GUARD_SCRIPT = String.raw`
folder=$1 owner=$2
umask 022
cd /
trap '' HUP INT QUIT TERM PIPE
exec 3>&1
mkdir -m 711 -- "$folder" && mkdir -m 700 -- "$folder/guard" "$folder/data" || exit 73
echo room >"$folder/guard/room" || { rm -rf -- "$folder"; exit 73; }
rm -- "$folder/guard/room"
[ -z "$owner" ] || chown -- "$owner" "$folder/data" || exit 73

# A group of its own is ended with all that a process has started in it.
own=$(command -v setsid)
finish() { :; }

start() {
  : >"$folder/guard/$1" || return
  (
    id=$1 signal=$2; shift 2
    trap - HUP INT QUIT TERM PIPE
    $own "$@" </dev/null >>"$folder/$id.log" 2>&1 3>&- &
    echo "$! $signal" >"$folder/guard/$id" || kill -s KILL "$!"
    trap '' PIPE
    echo "pid $id $!" >&3
    wait $!
    code=$?
    rm -f -- "$folder/guard/$id"
    echo "exit $id $code" >&3
  ) 2>/dev/null &
}

strike() { kill -s "$1" -- "-$pid" || kill -s "$1" "$pid"; }

end() {
  for file in "$folder"/guard/*; do
    pid= signal=
    [ -f "$file" ] && read -r pid signal <"$file" && [ -n "$pid" ] || continue
    case " $ended " in *" $pid "*) [ -n "$1" ] || continue ;; esac
    ended="$ended $pid"
    strike "${'$'}{1:-$signal}"
    strike CONT
  done
}

anything() { for file in "$folder"/guard/*; do [ -f "$file" ] && return; done; return 1; }

echo ready
while IFS= read -r line; do eval "$line"; done
exec >/dev/null 2>&1

ended= rounds=0
while anything && [ $rounds -lt 400 ]; do
  [ $rounds -lt 200 ] && end || end KILL
  rounds=$((rounds + 1))
  sleep 0.01
done
finish
rounds=0
while [ -e "$folder" ] && [ $rounds -lt 100 ]; do
  rm -rf -- "$folder" || sleep 0.02
  rounds=$((rounds + 1))
done
`;

/** A word as the shell reads it back unchanged. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
