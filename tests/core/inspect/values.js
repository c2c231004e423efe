const util=require('util');
const vals=[1,-0,NaN,1e21,'a\'b','a\'b"c','a\nb','\x00\x7f\ud800',Symbol('x y'),Symbol(),null,undefined,true,10n,
 [],[1,[2,[3,[4,[5]]]]],{},{a:{b:{c:{d:1}}}},[,'a'],[,,],Object.assign([1],{x:2,'-1':3}),new Array(200).fill(7),
 new Set([1,{a:1}]),new Map([['a',{b:new Map([[{},[]]])}]]),new WeakSet(),new WeakMap(),[1,2].values(),new Map([[1,2]]).entries(),new Set([5]).values(),
 Promise.resolve({a:1}),Promise.reject(3).catch(()=>{})&&new Promise(()=>{}),
 new Date(0),new Date(NaN),/a/gi,new Error('e').message,function foo(){},class A{},class B extends Array{},async()=>{},function*(){},async function*z(){},
 Object.create(null),Object.create({}),Object.create(Object.create(null)),new (class X{constructor(){this.a=1}}),new (class extends Map{})([[1,2]]),
 Object(1),Object('str'),Object(Symbol('q')),Object(1n),Object(false),Object.assign(Object('ab'),{z:1}),
 new Uint8Array([1,2,3]),new Float64Array(2),new BigInt64Array(1),new ArrayBuffer(3),new DataView(new ArrayBuffer(2)),
 new Proxy({a:1},{}),new Proxy(function f(){},{}),new Proxy([1,2],{get(){throw 1}}),
 {get a(){return 1},set a(v){},get b(){return {x:1}},set c(v){}},{[Symbol('k')]:1,'a-b':2,'0':3,__proto__x:1},Object.defineProperty({},'hid',{value:1}),
 {[Symbol.toStringTag]:'Tagged'},new (class T{get [Symbol.toStringTag](){return 'Zed'}}),Math,JSON,globalThis.Atomics,Reflect,
 (function(){return arguments})(1,'b'),Object.assign(()=>{}, {a:1}),Object.assign(function n(){}, {b:[1]}),
 {[util.inspect.custom](d,o,i){return 'custom '+d+typeof o.stylize+(i===util.inspect)}},{[util.inspect.custom](){return {x:1}}},
 'x'.repeat(200),['x'.repeat(90)],{s:'line1\nline2 which is somewhat longer than the others\nline3 also long enough to be broken'},
 Array.from({length:30},(_, i)=>'item'+i),Array.from({length:101},(_, i)=>i*i),[1.5,-2,333],[1n,2n],['é','日本','😀'],[undefined,null,true],
 {a:1,b:'two',c:[3],d:{e:{}}},{a:{b:{c:{}}}},{a:{b:{c:[]}}},{a:{b:{c:[1]}}},{fn(){},ar:()=>1},[[[]]],[[[[]]]],[{a:{b:{c:1}}}],
 process.versions && 'v', new (class Foo extends null{ constructor(){return Object.create(Foo.prototype)}}),
 (()=>{const e=new RangeError('msg');e.stack='RangeError: msg';e.code='X';return e})(),(()=>{const e=new Error('m');e.name='Custom';e.stack=undefined;return e})(),
 (()=>{const e=new TypeError('bad');e.stack='TypeError: bad\n    at foo (file.js:1:2)';return {err:e}})(),
 (()=>{class MyE extends Error{};const e=new MyE('bad');e.stack='Error: bad\n    at foo (file.js:1:2)';return e})(),
 (()=>{const e=new Error('a',{cause:'why'});e.stack='Error: a\n    at x';return e})(),(()=>{const e=new AggregateError([1,2],'ag');e.stack='AggregateError: ag\n    at x';return e})(),
];
const circ={name:'c'};circ.self=circ;circ.list=[circ,{circ}];vals.push(circ);const m=new Map();m.set('m',m);vals.push(m);
const optsList=[{},{depth:0},{depth:null},{compact:false},{compact:true},{compact:1},{breakLength:40},{breakLength:Infinity},{showHidden:true},{colors:true},{maxArrayLength:2},{maxStringLength:5},{sorted:true},{getters:true},{showProxy:true},{numericSeparator:true},{customInspect:false},{compact:0,depth:4},{showHidden:true,depth:0,colors:true}];
let i=0;for(const v of vals){for(const o of optsList){let r;try{r=util.inspect(v,o)}catch(e){r='THROWS '+e.name+e.message}console.log(`#${i} ${JSON.stringify(o)}: ${r}`)}i++}
for(const f of [['%s',Symbol('a')],['%s',{}],['%s',[1,[2,[3]]]],['%s',null],['%s',-0],['%s',()=>1],['%s',class A{}],['%s',new Error('zz').message],['%d','12'],['%d',{}],['%i','42.9px'],['%f','1.50'],['%j',{a:[1]}],['%o',{a(){}}],['%O',{a:{b:{c:{d:1}}}}],['%c','css'],['%%%s','a'],['%x',1],['a','b',{c:1}],[1,2,'3'],['%s'],['%s','a','b',[1]],['%s',new (class Q{toString(){return 'QQ'}})],['%s',new Date(0)],['%s',Object.create(null)]]) console.log(JSON.stringify(util.format(...f)));
// A Node that starts from a snapshot does not know this class for a built-in one, and with showHidden tells so.
for(const o of optsList) if(!o.showHidden) console.log(JSON.stringify(o),util.inspect(new SharedArrayBuffer(2),o));
